package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeSearchTest {

  private final CardIndex index = new CardIndex();

  AlikeSearchTest() {
    // Half of them German, a third with an article; nothing else is shared.
    List<CardChange> changes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String title = (i % 3 == 0 ? "Der " : "") + "titel" + i;
      changes.add(change(1_000 + i, title, "vorname" + i + " nachname" + i, half(i)));
    }
    index.apply(changes);
  }

  private static String half(int number) {
    return number % 2 == 0 ? "de" : "en";
  }

  private static CardChange change(long id, String title, String author, String language) {
    List<String> authors = author == null ? List.of() : List.of(author);
    String folded = BookTexts.of(title, authors, null, language).folded();
    return new CardChange(id, id, folded, authors, null, language);
  }

  private void book(long id, String title, String author, String language) {
    index.apply(List.of(change(id, title, author, language)));
  }

  private List<Alike> like(Long... bookIds) {
    return new AlikeSearch(index).to(List.of(bookIds));
  }

  @Test
  void booksOfTheSameAuthorAreAlikeAndThoseWithWordsOfTheTitleTooAreMoreSo() {
    book(1, "Rivers of London", "Ben Aaronovitch", "en");
    book(2, "Moon Over Soho", "Ben Aaronovitch", "en");
    book(3, "False Rivers", "Ben Aaronovitch", "en");
    assertThat(like(1L)).extracting(Alike::bookId).containsExactly(3L, 2L);
    assertThat(like(1L)).extracting(Alike::because).containsOnly(1L);
    assertThat(like(1L)).allSatisfy(alike -> assertThat(alike.score()).isBetween(0.25, 1.0));
  }

  @Test
  void theClosestOfTheOwnBooksSpeaksForABook() {
    book(1, "Storms", null, "en");
    book(2, "Moon Over Soho", "Ben Aaronovitch", "en");
    book(3, "Storms Over Soho", "Ben Aaronovitch", "en");
    for (List<Long> order : List.of(List.of(1L, 2L), List.of(2L, 1L))) {
      assertThat(new AlikeSearch(index).to(order))
          .extracting(Alike::bookId, Alike::because)
          .containsExactly(tuple(3L, 2L));
    }
  }

  @Test
  void languageAloneAndCommonWordsAloneMakeNoBooksAlike() {
    book(1, "Der", null, "de");
    book(2, "Der Der", null, "de");
    book(3, "Wintermorgen", null, "de");
    book(4, "Der Abend", "Eva Fremd", "de");
    assertThat(like(1L, 3L, 4L)).isEmpty();
  }

  @Test
  void aFirstNameAloneMakesNoBooksAlike() {
    book(1, "Wintermorgen", "Thomas Mustermann", "de");
    book(2, "Sommerabend", "Thomas Beispiel", "de");
    assertThat(like(1L)).isEmpty();
  }

  @Test
  void otherEditionsOfAnOwnBookAreNotFoundAndOfOtherWorksOne() {
    book(1, "Rivers of London", "Ben Aaronovitch", "en");
    book(2, "Rivers of London!", "Ben Aaronovitch", "de");
    book(3, "Moon Over Soho", "Ben Aaronovitch", "de");
    book(4, "Moon over Soho", "Ben Aaronovitch", "en");
    assertThat(like(1L)).extracting(Alike::bookId).containsExactly(4L);
  }

  @Test
  void booksThatLeftTheCatalogueAreNeitherFoundNorAskedFor() {
    book(1, "Rivers of London", "Ben Aaronovitch", "en");
    book(2, "Moon Over Soho", "Ben Aaronovitch", "en");
    index.apply(List.of(CardChange.removal(2, 9)));
    assertThat(like(1L)).isEmpty();
    assertThat(like(2L, 77L, 9_000_000_000L)).isEmpty();
  }

  @Test
  void ofManyBooksThatAreAlikeSomeHundredAreFound() {
    List<CardChange> changes = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      String author = i < 400 ? "Otto Rar" : "Anna Andere" + i;
      changes.add(change(100_000 + i, "Heft" + i, author, "de"));
    }
    index.apply(changes);
    assertThat(like(100_000L)).hasSizeBetween(100, 200).allMatch(alike -> alike.bookId() < 100_400);
  }
}
