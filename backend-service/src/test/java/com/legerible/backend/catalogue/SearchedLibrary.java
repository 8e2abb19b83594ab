package com.legerible.backend.catalogue;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.TestServers;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A backend that is searched without a cache; what a class of tests adds goes with it. */
final class SearchedLibrary implements BeforeAllCallback, AfterAllCallback {

  private static final int LAST_OF_THE_DEMONSTRATION = 34;

  private ConfigurableApplicationContext backend;
  private TestClient client;

  @Override
  public void beforeAll(ExtensionContext context) {
    backend =
        new SpringApplicationBuilder(LegeribleBackend.class)
            .run(TestServers.backendArguments("--legerible.cache.servers="));
    client = TestClient.of(backend);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    sql()
        .sql("delete from books where provenance ->> 'title' = 'library' and id > :last")
        .param("last", LAST_OF_THE_DEMONSTRATION)
        .update();
    backend.close();
  }

  <T> T bean(Class<T> type) {
    return backend.getBean(type);
  }

  Catalogue catalogue() {
    return bean(Catalogue.class);
  }

  JdbcClient sql() {
    return bean(JdbcClient.class);
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(bean(PlatformTransactionManager.class));
  }

  /** Somebody without a session. */
  TestClient client() {
    return client;
  }

  long add(String title, String... authors) {
    return catalogue().add(null, title, List.of(authors), null, null).orElseThrow().id();
  }

  void loan(long bookId, long loans) {
    sql()
        .sql("update book_loans set loans = :loans where book_id = :book")
        .param("loans", loans)
        .param("book", bookId)
        .update();
  }

  /** All in one transaction; few different words, languages and authors, so that they meet. */
  List<Book> randomBooks(String mark, int count) {
    Random random = new Random(mark.hashCode());
    return transaction()
        .execute(
            status -> {
              List<Book> books = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                String title = mark + " wort" + random.nextInt(12) + " wort" + random.nextInt(12);
                List<String> authors =
                    random.nextInt(5) == 0
                        ? List.of()
                        : List.of(mark + " Author " + random.nextInt(15));
                Integer year = random.nextInt(6) == 0 ? null : 1890 + random.nextInt(80);
                String language =
                    random.nextInt(6) == 0 ? null : "l" + (char) ('a' + random.nextInt(4));
                catalogue().add(null, title, authors, year, language).ifPresent(books::add);
              }
              return books;
            });
  }

  BookPage find(String query) {
    return client.read(client.get("/api/books?" + query), BookPage.class);
  }

  BookPage search(String q) {
    return find("q=" + encoded(q));
  }

  List<String> titles(String q) {
    return search(q).items().stream().map(Book::title).toList();
  }

  List<Book> everyPage(String query) {
    List<Book> all = new ArrayList<>();
    String after = "";
    do {
      BookPage page = find(query + "&after=" + after);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
