package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Facet;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches as clients do; the books of each test have a word that no other test's have. */
@Timeout(120)
class SearchIT {

  @RegisterExtension static final SearchedLibrary library = new SearchedLibrary();

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
    long id = library.add(title + " qscripts" + Integer.toHexString((title + q).hashCode()));
    assertThat(library.search(q).items()).extracting(Book::id).contains(id);
  }

  @Test
  void aPhraseIsFoundOnlyAsItStands() {
    library.add("Qphrase the old man");
    library.add("Qphrase man the old");
    library.add("Qphrase the old", "Man Ray");
    assertThat(library.titles("qphrase \"the old man\"")).containsExactly("Qphrase the old man");
    assertThat(library.titles("qphrase \"old man")).containsExactly("Qphrase the old man");
    assertThat(library.search("qphrase the old man").total()).isEqualTo(3);
  }

  @Test
  void theLastWordMayBeABeginning() {
    library.add("Qprefixed histories");
    assertThat(library.titles("qpref")).containsExactly("Qprefixed histories");
    assertThat(library.titles("qprefixed hist")).containsExactly("Qprefixed histories");
    assertThat(library.titles("hist qprefixed")).isEmpty();
    assertThat(library.titles("qprefixed hist ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9780140328721", "978-0-14-032872-1", "0140328726", "0-14-032872-6"})
  void aBookIsFoundByItsIsbnHoweverItIsWritten(String isbn) {
    library.catalogue().add("9780140328721", "Qisbn Mister Fox", List.of("Roald Dahl"), 1988, "en");
    BookPage page = library.search(isbn);
    assertThat(page.items()).extracting(Book::isbn).containsExactly("9780140328721");
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.facets().get(0).counts()).containsExactly(new Facet.Count("en", 1));
    assertThat(library.search("qisbn " + isbn).total()).isEqualTo(1);
    assertThat(library.search("nothing " + isbn).total()).isZero();
    assertThat(library.search("dahl " + isbn).items())
        .extracting(Book::isbn)
        .containsExactly("9780140328721");
  }

  @Test
  void aBookOfBeforeOurEraThatIsFoundByItsIsbnCountsForTheDecadeThatItBelongsTo() {
    library.catalogue().add("9780140328653", "Qera Commentaries", List.of("Caesar"), -44, "la");
    assertThat(library.search("9780140328653").facets().get(1).counts())
        .containsExactly(new Facet.Count("-50", 1));
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
    assertThat(library.client().get("/api/books?q=" + SearchedLibrary.encoded(q)).statusCode())
        .isEqualTo(200);
    assertThat(
            library
                .client()
                .get("/api/books/suggestions?q=" + SearchedLibrary.encoded(q))
                .statusCode())
        .isEqualTo(200);
    String everywhere =
        "language="
            + SearchedLibrary.encoded(q)
            + "&author="
            + SearchedLibrary.encoded(q)
            + "&sort=title&q="
            + SearchedLibrary.encoded(q);
    assertThat(library.client().get("/api/books?" + everywhere).statusCode()).isEqualTo(200);
  }

  @Test
  void signsAloneFindNothingAndNothingFindsAll() {
    assertThat(library.search("%").total()).isZero();
    assertThat(library.search("*").total()).isZero();
    assertThat(library.search(" ").total())
        .isEqualTo(library.sql().sql("select count(*) from books").query(Long.class).single());
  }

  @Test
  void tenThousandCharactersAreRefusedInWords() {
    HttpResponse<String> answer = library.client().get("/api/books?q=" + "a".repeat(7_000));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at most 200 characters");
  }

  @Test
  void theLongestTitleAndNamesAreKeptAndFound() {
    String title = "Qlongest " + "Ж".repeat(1_900);
    long id = library.catalogue().add(null, title, longNames(), 2000, "ru").orElseThrow().id();
    assertThat(library.search("qlongest " + "ж".repeat(150)).items())
        .extracting(Book::id)
        .contains(id);
    assertThat(library.find("sort=title&q=qlongest").total()).isEqualTo(1);
    assertThat(library.find("sort=author&q=qlongest").total()).isEqualTo(1);
  }

  private static List<String> longNames() {
    return Stream.iterate(0, i -> i + 1)
        .limit(50)
        .map(i -> i + " " + "имя ".repeat(120).strip())
        .toList();
  }

  @Test
  void aChangeIsFoundByTheNextSearchOnAnyReplica() {
    CardCabinet another = new CardCabinet(library.bean(CardStore.class));
    BookSearch search = BookSearch.of("qreplica", null, null, null, null);
    assertThat(another.ask(index -> index.count(search)).total()).isZero();
    long id = library.add("Qreplica");
    assertThat(another.ask(index -> index.count(search)).total()).isEqualTo(1);
    library.sql().sql("delete from books where id = :id").param("id", id).update();
    assertThat(another.ask(index -> index.count(search)).total()).isZero();
    assertThat(library.search("qreplica").total()).isZero();
  }

  @Test
  void booksOfTheDemonstrationAreFoundByLanguageYearAndAuthor() {
    Map<String, Long> totals = new TreeMap<>();
    for (String query :
        List.of("author=STEPHEN+king", "language=de&from=2021&to=2021&q=sp%C3%A4ter", "to=-6000")) {
      totals.put(query, library.find(query).total());
    }
    assertThat(totals.values()).containsExactly(1L, 1L, 0L);
  }
}
