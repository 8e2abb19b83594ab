package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.catalogue.BookListStore.Listed;
import com.legerible.backend.catalogue.BookListStore.SortKey;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of what is found, page by page, and all of it at once. */
@Timeout(120)
class SearchPagesIT {

  @RegisterExtension static final SearchedLibrary library = new SearchedLibrary();

  @Test
  void theExactTitleIsFirstThenTitlesThenAuthorsEachByLoans() {
    long author = library.add("A life", "Qrank Sea");
    long longer = library.add("Qrank Sea Stories");
    long loved = library.add("More Qrank Sea Stories");
    long exact = library.add("Qrank, Sea!");
    library.loan(loved, 5);
    library.loan(author, 9);
    assertThat(library.search("qrank sea").items())
        .extracting(Book::id)
        .containsExactly(exact, loved, longer, author);
    List<Long> ids = new ArrayList<>();
    library.everyPage("q=qrank+sea&limit=1").forEach(book -> ids.add(book.id()));
    assertThat(ids).containsExactly(exact, loved, longer, author);
  }

  @Test
  void aKeyOfAnotherSortOrWithForeignBytesLeadsToNoPage() {
    String next = library.find("sort=title&limit=1").next();
    assertThat(library.client().get("/api/books?sort=year&after=" + next).statusCode())
        .isEqualTo(400);
    String foreign =
        Base64.getUrlEncoder()
            .encodeToString(
                "title\u001f0\u001f0\u001fa\u0000b\u001f1".getBytes(StandardCharsets.UTF_8));
    assertThat(library.client().get("/api/books?sort=title&after=" + foreign).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "title", "author", "year", "loans"})
  void whoPagesWhileBooksAreAddedSeesEveryOldBookOnce(String sort) {
    String mark = "qpaging" + sort;
    List<Long> there = library.randomBooks(mark, 60).stream().map(Book::id).toList();
    List<Long> seen = new ArrayList<>();
    Random random = new Random(7);
    String after = "";
    do {
      BookPage page = library.find("q=" + mark + "&limit=7&sort=" + sort + "&after=" + after);
      page.items().forEach(book -> seen.add(book.id()));
      after = page.next();
      library.add(
          mark + " wort" + random.nextInt(12) + " " + after, "Author " + random.nextInt(15));
      library.add("Before all " + mark + " " + after);
    } while (after != null);
    assertThat(seen).doesNotHaveDuplicates().containsAll(there);
  }

  @Test
  void bothWaysToReadAPageFindTheSame() {
    library.randomBooks("qways", 200);
    BookListStore store = library.bean(BookListStore.class);
    BookWalk walk = library.bean(BookWalk.class);
    BookSearch search = BookSearch.of("qways wort3 ", null, 1895, null, null);
    BookCounts counts = library.bean(CardCabinet.class).ask(index -> index.count(search));
    for (BookSort sort : BookSort.values()) {
      for (Shelves.Shelf shelf : Shelves.shelves(search, sort, counts)) {
        SortKey after = SortKey.beforeAll(sort);
        int found;
        do {
          List<Listed> walked =
              walk.next(search, shelf.where(), shelf.wanted(), sort, after, 30, 1_000_000);
          assertThat(walked)
              .as("%s by %s", shelf.query(), sort)
              .isEqualTo(store.gather(search, shelf.query(), sort, after, 30));
          found = walked.size();
          after = found == 0 ? after : walked.get(found - 1).key();
        } while (found == 30);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "title", "author", "year", "loans"})
  void aCursorReadsAllInTheOrderOfThePages(String sort) {
    String mark = "qcursor" + sort;
    library.randomBooks(mark, 40);
    library.add(mark, "Wort3 Author");
    library.add("Later", mark + " Author");
    BookSearch search = BookSearch.of(mark, null, null, null, null);
    List<Book> all =
        library
            .transaction()
            .execute(
                status -> {
                  BookListStore store = library.bean(BookListStore.class);
                  try (Stream<Book> books = store.all(search, BookSort.of(sort))) {
                    return books.toList();
                  }
                });
    assertThat(all).isEqualTo(library.everyPage("q=" + mark + "&limit=9&sort=" + sort));
  }

  @Test
  void theWholeResultIsATableToo() {
    library.add("Qtable B", "An Author", "Another");
    library.add("Qtable A");
    HttpResponse<String> answer =
        library.client().send("GET", "/api/books?q=qtable&sort=title", "", "Accept", "text/csv");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(answer.body().lines().map(line -> line.replaceFirst("^[0-9]+", "")))
        .containsExactly(
            "id,isbn,title,authors,year,language,loans,editions",
            ",,Qtable A,,,,0,1",
            ",,Qtable B,\"An Author; Another\",,,0,1");
  }
}
