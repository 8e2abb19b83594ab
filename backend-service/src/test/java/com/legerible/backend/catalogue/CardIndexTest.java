package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Facet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardIndexTest {

  private final CardIndex index = new CardIndex();

  private static CardChange book(
      long id, String title, List<String> authors, Integer year, String language) {
    String folded = BookTexts.of(title, authors, null, language).folded();
    return new CardChange(id, id, folded, authors, year, language);
  }

  private static BookSearch search(String q) {
    return BookSearch.of(q, null, null, null, null);
  }

  private void shelve(CardChange... changes) {
    index.apply(List.of(changes));
  }

  private void shelveSomeBooks() {
    shelve(
        book(1, "Der große Sommer", List.of("Ewald Arenz"), 2021, "de"),
        book(2, "Das Sommerhaus", List.of("Émile Sommer", "Ewald Arenz"), 2019, "de"),
        book(5_000, "Summer", List.of("Edith Wharton"), 1917, "en"),
        book(9_000_000_000L, "Лето", List.of(), null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "sommer, 2, 2",
    "'sommer ', 2, 1",
    "arenz, 2, 0",
    "ewald sommer, 2, 0",
    "grosse som, 1, 1",
    "'\"grosse sommer\"', 1, 1",
    "'\"der sommer\"', 0, 0",
    "'\"sommer ewald\"', 0, 0",
    "'\"sommer\" emile', 1, 0",
    "лето, 1, 1",
    "winter, 0, 0",
    "'', 4, 4",
    "?, 0, 0"
  })
  void countsWhatMatchesAndWhatMatchesInTheTitle(String q, long total, long inTitle) {
    shelveSomeBooks();
    BookCounts counts = index.count(search(q));
    assertThat(List.of(counts.total(), counts.inTitle())).containsExactly(total, inTitle);
    assertThat(counts.catalogue()).isEqualTo(4);
  }

  @Test
  void countsAsManyAsLookingAtEveryTitle() {
    Random random = new Random(7);
    List<List<String>> titles = new ArrayList<>();
    List<CardChange> changes = new ArrayList<>();
    for (int id = 0; id < 3 * CardDrawer.SIZE; id++) {
      List<String> title = List.of(madeWord(random), madeWord(random), madeWord(random));
      titles.add(title);
      changes.add(book(id, String.join(" ", title), List.of(), null, null));
    }
    index.apply(changes);
    for (int i = 0; i < 200; i++) {
      String whole = madeWord(random);
      String beginning = madeWord(random).substring(0, 1 + random.nextInt(2));
      long expected =
          titles.stream()
              .filter(title -> title.contains(whole))
              .filter(title -> title.stream().anyMatch(word -> word.startsWith(beginning)))
              .count();
      assertThat(index.count(search(whole + " " + beginning)).total())
          .as(whole + " " + beginning)
          .isEqualTo(expected);
    }
    assertThat(index.count(search("b")).total())
        .isEqualTo(
            titles.stream()
                .filter(title -> title.stream().anyMatch(word -> word.startsWith("b")))
                .count());
  }

  @Test
  void findsTheBooksWhereALookAtEachWouldFindThem() {
    Random random = new Random(11);
    List<CardChange> changes = new ArrayList<>();
    Map<Long, String> titles = new HashMap<>();
    Map<Long, String> authors = new HashMap<>();
    for (long id = 0; id < 3L * CardDrawer.SIZE; id++) {
      titles.put(id, madeWord(random) + " " + madeWord(random) + " " + madeWord(random));
      authors.put(id, madeWord(random) + " " + madeWord(random));
      changes.add(book(id, titles.get(id), List.of(authors.get(id)), null, null));
    }
    index.apply(changes);
    long[] all = titles.keySet().stream().mapToLong(Long::longValue).toArray();
    for (int i = 0; i < 100; i++) {
      String phrase = madeWord(random) + " " + madeWord(random).substring(0, 1);
      String word = madeWord(random);
      for (String q : List.of(word + " ", "\"" + phrase, word + " \"" + phrase)) {
        List<String> terms =
            q.startsWith("\"")
                ? List.of(phrase)
                : q.endsWith(" ") ? List.of(word + " ") : List.of(word + " ", phrase);
        long[] anywhere = having(terms, all, id -> List.of(titles.get(id), authors.get(id)));
        long[] inTitle = having(terms, all, id -> List.of(titles.get(id)));
        assertThat(index.matching(search(q), CardMatch.Where.ANYWHERE, all)).isEqualTo(anywhere);
        assertThat(index.matching(search(q), CardMatch.Where.IN_TITLE, all)).isEqualTo(inTitle);
        assertThat(index.matching(search(q), CardMatch.Where.ELSEWHERE, all))
            .hasSize(anywhere.length - inTitle.length);
        BookCounts counts = index.count(search(q));
        assertThat(List.of(counts.total(), counts.inTitle()))
            .as(q)
            .containsExactly((long) anywhere.length, (long) inTitle.length);
      }
    }
  }

  /** Those with each term at the beginning of a word of one of their texts. */
  private static long[] having(List<String> terms, long[] ids, LongFunction<List<String>> texts) {
    return Arrays.stream(ids)
        .filter(
            id ->
                terms.stream()
                    .allMatch(
                        term ->
                            texts.apply(id).stream()
                                .anyMatch(text -> (" " + text + " ").contains(" " + term))))
        .toArray();
  }

  /** One of some thousand; the first letters are the commonest. */
  private static String madeWord(Random random) {
    return random
        .ints(2 + random.nextInt(3), 0, 9)
        .mapToObj(letter -> String.valueOf((char) ('a' + letter * letter / 9)))
        .collect(Collectors.joining());
  }

  @Test
  void facetsCountLanguagesDecadesAndAuthors() {
    shelveSomeBooks();
    assertThat(index.count(search("")).facets())
        .containsExactly(
            new Facet("language", List.of(new Facet.Count("de", 2), new Facet.Count("en", 1))),
            new Facet(
                "decade",
                List.of(
                    new Facet.Count("2020", 1),
                    new Facet.Count("2010", 1),
                    new Facet.Count("1910", 1))),
            new Facet(
                "author",
                List.of(
                    new Facet.Count("Ewald Arenz", 2),
                    new Facet.Count("Edith Wharton", 1),
                    new Facet.Count("Émile Sommer", 1))));
  }

  @Test
  void filtersLimitWhatIsCounted() {
    shelveSomeBooks();
    assertThat(index.count(BookSearch.of("", "de", 2020, null, null)).total()).isEqualTo(1);
    assertThat(index.count(BookSearch.of("", null, null, 2020, null)).total()).isEqualTo(2);
    assertThat(index.count(BookSearch.of("", null, null, null, "EMILE sommer")).total())
        .isEqualTo(1);
    assertThat(index.count(BookSearch.of("", "fr", null, null, null)).total()).isZero();
    assertThat(index.count(BookSearch.of("", null, null, null, "nobody")).total()).isZero();
  }

  @Test
  void aChangedBookIsCountedAsItIsNow() {
    shelveSomeBooks();
    shelve(book(1, "Winter", List.of(), 2001, "fr"), CardChange.removal(2, 9));
    assertThat(index.count(search("sommer")).total()).isZero();
    assertThat(index.count(search("winter")).total()).isEqualTo(1);
    assertThat(index.count(search("")).total()).isEqualTo(3);
    assertThat(index.words().books(index.words().find("sommer"))).isZero();
  }

  @Test
  void theSameChangeTwiceIsOneChange() {
    shelveSomeBooks();
    shelveSomeBooks();
    assertThat(index.count(search("sommer")).total()).isEqualTo(2);
    assertThat(index.books()).isEqualTo(4);
    assertThat(index.authors().books(index.authors().find("ewald arenz"))).isEqualTo(2);
  }

  @Test
  void decadesOfAnyYearAreCounted() {
    shelve(
        book(1, "a", List.of(), -44, null),
        book(2, "b", List.of(), 2_000_000_000, null),
        book(3, "c", List.of(), -2_000_000_000, null));
    assertThat(index.count(search("")).facets().get(1).counts())
        .extracting(Facet.Count::value)
        .containsExactly("2000000000", "-50", "-2000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "harry poter, harry potter",
    "hary potter, harry potter",
    "harry pottre, harry potter",
    "harry ptoter, harry potter",
    "Harry Pottter, Harry potter",
    "преступленее, преступление",
    "harry potter, ",
    "harry pot, ",
    "zzzzzz, ",
    "ha, "
  })
  void aSlipOfTheFingerIsCorrected(String typed, String better) {
    for (int id = 1; id <= 60; id++) {
      shelve(book(id, "Harry Potter " + id, List.of(), null, null));
    }
    shelve(book(100, "Преступление и наказание", List.of(), null, null));
    BookSearch search = search(typed);
    assertThat(Spelling.better(search, index.count(search).total(), index)).isEqualTo(better);
  }

  @Test
  void aWordIsNotTakenForAnotherOneThatFindsNothingMore() {
    shelve(book(1, "Dune", List.of(), null, null), book(2, "Emma", List.of(), null, null));
    BookSearch search = search("dune emmo");
    assertThat(Spelling.better(search, 0, index)).isNull();
  }

  @Test
  void authorsAreFoundByTheBeginningsOfTheirNames() {
    shelveSomeBooks();
    assertThat(AuthorNames.withWords(List.of("e"), index, 2))
        .containsExactly("Ewald Arenz", "Émile Sommer");
    assertThat(AuthorNames.withWords(List.of("so", "em"), index, 5))
        .containsExactly("Émile Sommer");
    assertThat(AuthorNames.withWords(List.of("wald"), index, 5)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a", "an", "ann", "an b", "b a", "c c", "x"})
  void authorsAreThoseThatALookAtAllNamesWouldFind(String typed) {
    var random = new Random(7);
    Map<String, Integer> books = new HashMap<>();
    for (int id = 1; id <= 3_000; id++) {
      String name = word(random) + " " + word(random) + " " + word(random);
      books.merge(name, 1, Integer::sum);
      shelve(book(id, "Title", List.of(name), null, null));
    }
    List<String> beginnings = List.of(typed.split(" "));
    List<String> expected =
        books.keySet().stream()
            .filter(name -> beginnings.stream().allMatch(it -> (" " + name).contains(" " + it)))
            .toList();
    List<String> found = AuthorNames.withWords(beginnings, index, 5_000);
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found).isSortedAccordingTo(Comparator.comparing(books::get).reversed());
    assertThat(AuthorNames.withWords(beginnings, index, 3))
        .isEqualTo(found.subList(0, Math.min(3, found.size())));
  }

  private static String word(Random random) {
    return "abcn".charAt(random.nextInt(4)) + "n".repeat(random.nextInt(3));
  }
}
