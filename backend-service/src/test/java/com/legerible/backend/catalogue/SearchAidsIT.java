package com.legerible.backend.catalogue;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Facet;
import com.legerible.contracts.rest.Suggestions;
import com.legerible.contracts.rest.Suggestions.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionOperations;

/** What comes with the books that are found: facets, editions, and what may have been meant. */
@Timeout(120)
class SearchAidsIT {

  @RegisterExtension static final SearchedLibrary library = new SearchedLibrary();

  @Test
  void facetsAndTotalsEqualARecount() {
    List<Book> shelved = library.randomBooks("qfacets", 400);
    Random random = new Random(5);
    for (int i = 0; i < 25; i++) {
      String word = "wort" + random.nextInt(12);
      String language = random.nextBoolean() ? null : "l" + (char) ('a' + random.nextInt(4));
      Integer from = random.nextBoolean() ? null : 1900 + random.nextInt(60);
      List<Book> matching =
          shelved.stream()
              .filter(book -> (" " + book.title() + " ").contains(" " + word + " "))
              .filter(book -> language == null || language.equals(book.language()))
              .filter(book -> from == null || (book.year() != null && book.year() >= from))
              .toList();
      String query =
          ("q=qfacets+" + word + "+&limit=1")
              + (language == null ? "" : "&language=" + language)
              + (from == null ? "" : "&from=" + from);
      BookPage page = library.find(query);
      assertThat(page.total()).as(query).isEqualTo(matching.size());
      assertThat(facet(page, "language"))
          .isEqualTo(count(matching, b -> Stream.ofNullable(b.language())));
      assertThat(facet(page, "decade"))
          .isEqualTo(count(matching, b -> Stream.ofNullable(b.year()).map(y -> "" + y / 10 * 10)));
      assertThat(facet(page, "author")).isEqualTo(count(matching, b -> b.authors().stream()));
    }
  }

  @Test
  void whatChangedSinceIsReadBitByBitAndEachChangeOnce() {
    CardStore store = library.bean(CardStore.class);
    long version = store.version();
    List<Long> ids = library.randomBooks("qbits", 40).stream().map(Book::id).toList();
    library
        .sql()
        .sql("delete from books where id = any (:ids)")
        .param("ids", ids.subList(0, 3).toArray(Long[]::new))
        .update();
    List<CardChange> read = new ArrayList<>();
    while (store.hasChanges(version)) {
      List<CardChange> some = store.changes(version, 7);
      assertThat(some).isNotEmpty().isSortedAccordingTo(comparingLong(CardChange::version));
      assertThat(some.get(0).version()).isGreaterThan(version);
      read.addAll(some);
      version = some.get(some.size() - 1).version();
    }
    assertThat(read.stream().filter(change -> ids.contains(change.bookId())))
        .extracting(CardChange::bookId)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(read.stream().filter(change -> change.folded() == null).map(CardChange::bookId))
        .containsAll(ids.subList(0, 3));
    assertThat(store.changes(version, 7)).isEmpty();
  }

  @Test
  void askingWhetherAnythingChangedNeverReadsTheWholeCatalogue() {
    CardStore store = library.bean(CardStore.class);
    library
        .bean(TransactionOperations.class)
        .executeWithoutResult(
            status -> {
              library
                  .sql()
                  .sql(
                      """
                      insert into books (title, search_text)
                      select 'Qwhole ' || n, 'qwhole ' || n from generate_series(1, 20000) n
                      """)
                  .update();
              library.sql().sql("analyze books").update();
              long version = store.version();
              long before = readOneByOne();
              // More often than it takes Postgres to keep one plan for all versions.
              for (int i = 0; i < 20; i++) {
                assertThat(store.hasChanges(version)).isFalse();
                assertThat(store.changes(version, 7)).isEmpty();
              }
              assertThat(readOneByOne()).isEqualTo(before);
              status.setRollbackOnly();
            });
  }

  /** Books that this transaction has read without an index. */
  private static long readOneByOne() {
    return library
        .sql()
        .sql("select seq_tup_read from pg_stat_xact_user_tables where relid = 'books'::regclass")
        .query(Long.class)
        .single();
  }

  private static Map<String, Long> facet(BookPage page, String name) {
    return page.facets().stream()
        .filter(facet -> facet.name().equals(name))
        .flatMap(facet -> facet.counts().stream())
        .collect(Collectors.toMap(Facet.Count::value, Facet.Count::books));
  }

  private static Map<String, Long> count(List<Book> books, Function<Book, Stream<String>> values) {
    return books.stream()
        .flatMap(values)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @Test
  void editionsOfAWorkSaySo() {
    long first = library.add("Qedition: The Stand", "Stephen King");
    long second =
        library
            .catalogue()
            .add(
                "9780385121682",
                "QEDITION the stand",
                List.of("Stephen King", "Someone"),
                1978,
                "en")
            .orElseThrow()
            .id();
    long other = library.add("Qedition: The Stand", "Another Author");
    assertThat(library.search("qedition").items())
        .extracting(Book::id, Book::editions)
        .containsExactlyInAnyOrder(tuple(first, 2), tuple(second, 2), tuple(other, 1));
    BookPage editions =
        library
            .client()
            .read(library.client().get("/api/books/" + first + "/editions"), BookPage.class);
    assertThat(editions.items()).extracting(Book::id).containsExactly(second, first);
    assertThat(editions.total()).isEqualTo(2);
    assertThat(library.client().get("/api/books/999999/editions").statusCode()).isEqualTo(404);
    library.sql().sql("delete from books where id = :id").param("id", second).update();
    assertThat(library.search("qedition").items()).extracting(Book::editions).containsOnly(1);
  }

  @Test
  void whatIsKeptBesideBooksEqualsARecount() {
    assertThat(
            library
                .sql()
                .sql(
                    """
                    select count(*) from works full join
                      (select work, count(*)::int as editions from books group by work) recount
                      using (work, editions) where works.work is null or recount.work is null
                    """)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            library
                .sql()
                .sql("select count(*) from books where id not in (select book_id from book_loans)")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aSlipOfTheFingerIsAnsweredWithWhatWasMeant() {
    for (int i = 0; i < 3; i++) {
      library.add("Qmeant Elephantology " + i);
    }
    BookPage page = library.search("qmeant elefantology");
    assertThat(page.total()).isZero();
    assertThat(page.didYouMean()).isEqualTo("qmeant elephantology");
    assertThat(library.search("qmeant elephantology").didYouMean()).isNull();
    Suggestions suggestions = suggestions("elephantolgy");
    assertThat(suggestions.items()).isEmpty();
    assertThat(suggestions.didYouMean()).isEqualTo("elephantology");
  }

  @Test
  void suggestionsGoOnWithTitlesAndAuthorsTheMostLoanedFirst() {
    long less = library.add("Qsuggest Alpha");
    long more = library.add("The Qsuggest Beta", "Quentin Qsuggestov");
    library.add("Qsuggest Twins", "A");
    library.add("Qsuggest Twins", "B");
    library.loan(more, 3);
    library.loan(less, 2);
    assertThat(suggestions("qsugg").items())
        .containsExactly(
            new Suggestion(Suggestions.Kind.TITLE, "The Qsuggest Beta", more),
            new Suggestion(Suggestions.Kind.AUTHOR, "Quentin Qsuggestov", null),
            new Suggestion(Suggestions.Kind.TITLE, "Qsuggest Alpha", less),
            new Suggestion(Suggestions.Kind.TITLE, "Qsuggest Twins", null));
    assertThat(suggestions("").items()).isEmpty();
  }

  @Test
  void aBookThatIsAddedIsSuggestedAlthoughTheSameWasAskedBefore() {
    assertThat(suggestions("qlater").items()).isEmpty();
    long later = library.add("Qlater Than Asked");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(suggestions("qlater").items())
                    .containsExactly(
                        new Suggestion(Suggestions.Kind.TITLE, "Qlater Than Asked", later)));
  }

  private static Suggestions suggestions(String q) {
    return library
        .client()
        .read(
            library.client().get("/api/books/suggestions?limit=10&q=" + SearchedLibrary.encoded(q)),
            Suggestions.class);
  }
}
