package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.TestServers;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Facet;
import com.legerible.contracts.rest.Suggestions;
import com.legerible.contracts.rest.Suggestions.Suggestion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches as clients do; the books of each test have a word that no other test's have. */
@Timeout(120)
class SearchIT {

  private static ConfigurableApplicationContext backend;
  private static Catalogue catalogue;
  private static JdbcClient sql;
  private static TestClient nobody;

  @BeforeAll
  static void open() {
    backend =
        new SpringApplicationBuilder(LegeribleBackend.class)
            .run(TestServers.backendArguments("--legerible.cache.servers="));
    catalogue = backend.getBean(Catalogue.class);
    sql = backend.getBean(JdbcClient.class);
    nobody = TestClient.of(backend);
  }

  @AfterAll
  static void close() {
    sql.sql("delete from books where provenance ->> 'title' = 'library' and id > :last")
        .param("last", 34)
        .update();
    backend.close();
  }

  private static long add(String title, String... authors) {
    return catalogue.add(null, title, List.of(authors), null, null).orElseThrow().id();
  }

  private static BookPage find(String query) {
    return nobody.read(nobody.get("/api/books?" + query), BookPage.class);
  }

  private static BookPage search(String q) {
    return find("q=" + encoded(q));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> titles(String q) {
    return search(q).items().stream().map(Book::title).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Große Füße, grosse fusse",
    "Große Füße, GROSSE FÜSSE",
    "Işıksız Gece, isiksiz",
    "Işıksız Gece, IŞIKSIZ",
    "Мастер и Маргарита, мастер МАРГ",
    "Одиссея Ёлкина, елкина",
    "Οδύσσεια του Ομήρου, ΟΜΗΡΟΥ",
    "Οδύσσεια του Ομήρου, οδυσσεια",
    "红楼梦鉴赏, 楼梦",
    "吾輩は猫である, 猫で",
    "한국의 역사, 역사",
    "הארי המכשף, המכשף",
    "Łódź Fabryczna, lodz fab",
    "ﬁligran, filigran",
    "L’Étranger inconnu, étranger inco",
    "Spider-Man's Web, spider man s web"
  })
  void aTitleIsFoundInAnyScriptWithoutRegardToCaseAndAccents(String title, String q) {
    long id = add(title + " qscripts" + Integer.toHexString((title + q).hashCode()));
    assertThat(search(q).items()).extracting(Book::id).contains(id);
  }

  @Test
  void aPhraseIsFoundOnlyAsItStands() {
    add("Qphrase the old man");
    add("Qphrase man the old");
    add("Qphrase the old", "Man Ray");
    assertThat(titles("qphrase \"the old man\"")).containsExactly("Qphrase the old man");
    assertThat(titles("qphrase \"old man")).containsExactly("Qphrase the old man");
    assertThat(search("qphrase the old man").total()).isEqualTo(3);
  }

  @Test
  void theLastWordMayBeABeginning() {
    add("Qprefixed histories");
    assertThat(titles("qpref")).containsExactly("Qprefixed histories");
    assertThat(titles("qprefixed hist")).containsExactly("Qprefixed histories");
    assertThat(titles("hist qprefixed")).isEmpty();
    assertThat(titles("qprefixed hist ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9780140328721", "978-0-14-032872-1", "0140328726", "0-14-032872-6"})
  void aBookIsFoundByItsIsbnHoweverItIsWritten(String isbn) {
    catalogue.add("9780140328721", "Qisbn Mister Fox", List.of("Roald Dahl"), 1988, "en");
    BookPage page = search(isbn);
    assertThat(page.items()).extracting(Book::isbn).containsExactly("9780140328721");
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.facets().get(0).counts()).containsExactly(new Facet.Count("en", 1));
    assertThat(search("qisbn " + isbn).total()).isEqualTo(1);
    assertThat(search("nothing " + isbn).total()).isZero();
  }

  @Test
  void theExactTitleIsFirstThenTitlesThenAuthorsEachByLoans() {
    long author = add("A life", "Qrank Sea");
    long longer = add("Qrank Sea Stories");
    long loved = add("More Qrank Sea Stories");
    long exact = add("Qrank, Sea!");
    loan(loved, 5);
    loan(author, 9);
    assertThat(search("qrank sea").items())
        .extracting(Book::id)
        .containsExactly(exact, loved, longer, author);
    List<Long> ids = new ArrayList<>();
    everyPage("q=qrank+sea&limit=1").forEach(book -> ids.add(book.id()));
    assertThat(ids).containsExactly(exact, loved, longer, author);
  }

  private static void loan(long bookId, long loans) {
    sql.sql("update book_loans set loans = :loans where book_id = :book")
        .param("loans", loans)
        .param("book", bookId)
        .update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0001\u0007\u001b[31m",
        "\u0000",
        "?!…—",
        "\"unbalanced",
        "a \" b \" c \"",
        "' or 1=1; drop table books; --",
        "a & | ! ( ) <-> :* b:A 'c' \\",
        "!!&&||",
        "foo:*AB | bar",
        "\\'\\'\\",
        "%_%",
        "^title =author #de @978 *",
        "\uD83D\uDE00 \uFFFF \u202E"
      })
  void noInputIsDangerous(String q) {
    assertThat(nobody.get("/api/books?q=" + encoded(q)).statusCode()).isEqualTo(200);
    assertThat(nobody.get("/api/books/suggestions?q=" + encoded(q)).statusCode()).isEqualTo(200);
    String everywhere =
        "language=" + encoded(q) + "&author=" + encoded(q) + "&sort=title&q=" + encoded(q);
    assertThat(nobody.get("/api/books?" + everywhere).statusCode()).isEqualTo(200);
  }

  @Test
  void signsAloneFindNothingAndNothingFindsAll() {
    assertThat(search("%").total()).isZero();
    assertThat(search("*").total()).isZero();
    assertThat(search(" ").total())
        .isEqualTo(sql.sql("select count(*) from books").query(Long.class).single());
  }

  @Test
  void tenThousandCharactersAreRefusedInWords() {
    HttpResponse<String> answer = nobody.get("/api/books?q=" + "a".repeat(7_000));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at most 200 characters");
  }

  @Test
  void theLongestTitleAndNamesAreKeptAndFound() {
    String title = "Qlongest " + "Ж".repeat(1_900);
    long id = catalogue.add(null, title, longNames(), 2000, "ru").orElseThrow().id();
    assertThat(search("qlongest " + "ж".repeat(150)).items()).extracting(Book::id).contains(id);
    assertThat(find("sort=title&q=qlongest").total()).isEqualTo(1);
    assertThat(find("sort=author&q=qlongest").total()).isEqualTo(1);
  }

  private static List<String> longNames() {
    return Stream.iterate(0, i -> i + 1)
        .limit(50)
        .map(i -> i + " " + "имя ".repeat(120).strip())
        .toList();
  }

  @Test
  void aKeyOfAnotherSortOrWithForeignBytesLeadsToNoPage() {
    String next = find("sort=title&limit=1").next();
    assertThat(nobody.get("/api/books?sort=year&after=" + next).statusCode()).isEqualTo(400);
    String foreign =
        Base64.getUrlEncoder()
            .encodeToString(
                "title\u001f0\u001f0\u001fa\u0000b\u001f1".getBytes(StandardCharsets.UTF_8));
    assertThat(nobody.get("/api/books?sort=title&after=" + foreign).statusCode()).isEqualTo(400);
  }

  @Test
  void facetsAndTotalsEqualARecount() {
    List<Book> shelved = randomBooks("qfacets", 400);
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
      BookPage page = find(query);
      assertThat(page.total()).as(query).isEqualTo(matching.size());
      assertThat(facet(page, "language"))
          .isEqualTo(count(matching, b -> Stream.ofNullable(b.language())));
      assertThat(facet(page, "decade"))
          .isEqualTo(count(matching, b -> Stream.ofNullable(b.year()).map(y -> "" + y / 10 * 10)));
      assertThat(facet(page, "author")).isEqualTo(count(matching, b -> b.authors().stream()));
    }
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

  /** All in one transaction; few different words, languages and authors, so that they meet. */
  private static List<Book> randomBooks(String mark, int count) {
    Random random = new Random(mark.hashCode());
    return new TransactionTemplate(backend.getBean(PlatformTransactionManager.class))
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
                catalogue.add(null, title, authors, year, language).ifPresent(books::add);
              }
              return books;
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "title", "author", "year", "loans"})
  void whoPagesWhileBooksAreAddedSeesEveryOldBookOnce(String sort) {
    String mark = "qpaging" + sort;
    List<Long> there = randomBooks(mark, 60).stream().map(Book::id).toList();
    List<Long> seen = new ArrayList<>();
    Random random = new Random(7);
    String after = "";
    do {
      BookPage page = find("q=" + mark + "&limit=7&sort=" + sort + "&after=" + after);
      page.items().forEach(book -> seen.add(book.id()));
      after = page.next();
      add(mark + " wort" + random.nextInt(12) + " " + after, "Author " + random.nextInt(15));
      add("Before all " + mark + " " + after);
    } while (after != null);
    assertThat(seen).doesNotHaveDuplicates().containsAll(there);
  }

  private static List<Book> everyPage(String query) {
    List<Book> all = new ArrayList<>();
    String after = "";
    do {
      BookPage page = find(query + "&after=" + after);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }

  @Test
  void bothWaysToReadAPageFindTheSame() {
    randomBooks("qways", 200);
    BookListStore store = backend.getBean(BookListStore.class);
    BookSearch search = BookSearch.of("qways wort3 ", null, 1895, null, null);
    for (BookSort sort : BookSort.values()) {
      for (SearchQuery query :
          List.of(
              SearchQuery.of(search), SearchQuery.inTitle(search), SearchQuery.elsewhere(search))) {
        var walked =
            store.walk(search, query, sort, BookListStore.SortKey.beforeAll(sort), 30, 1_000_000);
        var gathered = store.gather(search, query, sort, BookListStore.SortKey.beforeAll(sort), 30);
        assertThat(walked).as("%s by %s", query, sort).isEqualTo(gathered);
        if (!walked.isEmpty()) {
          var key = walked.get(walked.size() / 2).key();
          assertThat(store.walk(search, query, sort, key, 30, 1_000_000))
              .isEqualTo(store.gather(search, query, sort, key, 30));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "title", "author", "year", "loans"})
  void aCursorReadsAllInTheOrderOfThePages(String sort) {
    String mark = "qcursor" + sort;
    randomBooks(mark, 40);
    add(mark, "Wort3 Author");
    add("Later", mark + " Author");
    BookSearch search = BookSearch.of(mark, null, null, null, null);
    List<Book> all =
        new TransactionTemplate(backend.getBean(PlatformTransactionManager.class))
            .execute(
                status -> {
                  BookListStore store = backend.getBean(BookListStore.class);
                  try (Stream<Book> books = store.all(search, BookSort.of(sort))) {
                    return books.toList();
                  }
                });
    assertThat(all).isEqualTo(everyPage("q=" + mark + "&limit=9&sort=" + sort));
  }

  @Test
  void theWholeResultIsATableToo() {
    add("Qtable B", "An Author", "Another");
    add("Qtable A");
    HttpResponse<String> answer =
        nobody.send("GET", "/api/books?q=qtable&sort=title", "", "Accept", "text/csv");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(answer.body().lines().map(line -> line.replaceFirst("^[0-9]+", "")))
        .containsExactly(
            "id,isbn,title,authors,year,language,loans,editions",
            ",,Qtable A,,,,0,1",
            ",,Qtable B,\"An Author; Another\",,,0,1");
  }

  @Test
  void editionsOfAWorkSaySo() {
    long first = add("Qedition: The Stand", "Stephen King");
    long second =
        catalogue
            .add(
                "9780385121682",
                "QEDITION the stand",
                List.of("Stephen King", "Someone"),
                1978,
                "en")
            .orElseThrow()
            .id();
    long other = add("Qedition: The Stand", "Another Author");
    assertThat(search("qedition").items())
        .extracting(Book::id, Book::editions)
        .containsExactlyInAnyOrder(tuple(first, 2), tuple(second, 2), tuple(other, 1));
    BookPage editions =
        nobody.read(nobody.get("/api/books/" + first + "/editions"), BookPage.class);
    assertThat(editions.items()).extracting(Book::id).containsExactly(second, first);
    assertThat(editions.total()).isEqualTo(2);
    assertThat(nobody.get("/api/books/999999/editions").statusCode()).isEqualTo(404);
    sql.sql("delete from books where id = :id").param("id", second).update();
    assertThat(search("qedition").items()).extracting(Book::editions).containsOnly(1);
  }

  @Test
  void whatIsKeptBesideBooksEqualsARecount() {
    assertThat(
            sql.sql(
                    """
                    select count(*) from works full join
                      (select work, count(*)::int as editions from books group by work) recount
                      using (work, editions) where works.work is null or recount.work is null
                    """)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            sql.sql("select count(*) from books where id not in (select book_id from book_loans)")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aSlipOfTheFingerIsAnsweredWithWhatWasMeant() {
    for (int i = 0; i < 3; i++) {
      add("Qmeant Elephantology " + i);
    }
    BookPage page = search("qmeant elefantology");
    assertThat(page.total()).isZero();
    assertThat(page.didYouMean()).isEqualTo("qmeant elephantology");
    assertThat(search("qmeant elephantology").didYouMean()).isNull();
    Suggestions suggestions = suggestions("elephantolgy");
    assertThat(suggestions.items()).isEmpty();
    assertThat(suggestions.didYouMean()).isEqualTo("elephantology");
  }

  @Test
  void suggestionsGoOnWithTitlesAndAuthorsTheMostLoanedFirst() {
    long less = add("Qsuggest Alpha");
    long more = add("The Qsuggest Beta", "Quentin Qsuggestov");
    add("Qsuggest Twins", "A");
    add("Qsuggest Twins", "B");
    loan(more, 3);
    loan(less, 2);
    assertThat(suggestions("qsugg").items())
        .containsExactly(
            new Suggestion(Suggestions.Kind.TITLE, "The Qsuggest Beta", more),
            new Suggestion(Suggestions.Kind.AUTHOR, "Quentin Qsuggestov", null),
            new Suggestion(Suggestions.Kind.TITLE, "Qsuggest Alpha", less),
            new Suggestion(Suggestions.Kind.TITLE, "Qsuggest Twins", null));
    assertThat(suggestions("").items()).isEmpty();
  }

  private static Suggestions suggestions(String q) {
    return nobody.read(
        nobody.get("/api/books/suggestions?limit=10&q=" + encoded(q)), Suggestions.class);
  }

  @Test
  void aChangeIsFoundByTheNextSearchOnAnyReplica() {
    CardCabinet another = new CardCabinet(backend.getBean(CardStore.class));
    BookSearch search = BookSearch.of("qreplica", null, null, null, null);
    assertThat(another.ask(index -> index.count(search)).total()).isZero();
    long id = add("Qreplica");
    assertThat(another.ask(index -> index.count(search)).total()).isEqualTo(1);
    sql.sql("delete from books where id = :id").param("id", id).update();
    assertThat(another.ask(index -> index.count(search)).total()).isZero();
    assertThat(search("qreplica").total()).isZero();
  }

  @Test
  void booksOfTheDemonstrationAreFoundByLanguageYearAndAuthor() {
    Map<String, Long> totals = new TreeMap<>();
    for (String query :
        List.of("author=STEPHEN+king", "language=de&from=2021&to=2021&q=sp%C3%A4ter", "to=-6000")) {
      totals.put(query, find(query).total());
    }
    assertThat(totals.values()).containsExactly(1L, 1L, 0L);
  }
}
