package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.legerible.contracts.events.BookFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTest {

  private static final String ISBN = "9783453273351";

  private static Description said(
      String by, String title, List<String> authors, Integer year, String language) {
    return new Description(
        ISBN,
        title,
        authors,
        year,
        language,
        Map.of("title", by, "authors", by, "year", by, "language", by));
  }

  private static BookFound found(String isbn, String title, List<String> authors) {
    return new BookFound(isbn, title, authors, 2021, "de", Map.of(), Instant.EPOCH);
  }

  @Test
  void whatIsMissingIsFilledIn() {
    Description first = said("one", "Später", List.of(), null, null);
    Description merged = first.mergedWith(said("two", "Later", List.of("King"), 2021, "de"));
    assertThat(merged)
        .isEqualTo(
            new Description(
                ISBN,
                "Später",
                List.of("King"),
                2021,
                "de",
                Map.of("title", "one", "authors", "two", "year", "two", "language", "two")));
  }

  @Test
  void anotherProviderDoesNotOverwrite() {
    Description first = said("one", "Später", List.of("King"), 2021, "de");
    assertThat(first.mergedWith(said("two", "Later", List.of("S. K."), 1999, "en")))
        .isEqualTo(first);
  }

  @Test
  void theSameProviderCorrectsItselfButNeverForgets() {
    Description first = said("one", "Spaeter", List.of("King"), 2020, "de");
    Description merged = first.mergedWith(said("one", "Später", List.of(), null, null));
    assertThat(merged).isEqualTo(said("one", "Später", List.of("King"), 2020, "de"));
  }

  @Test
  void theLibraryIsAlwaysRight() {
    Description first = said("one", "Spaeter", List.of("King"), 2020, "de");
    Description library = said(ProviderRank.LIBRARY, "Später", List.of("Stephen King"), 2021, "de");
    assertThat(first.mergedWith(library)).isEqualTo(library);
    assertThat(library.mergedWith(first)).isEqualTo(library);
  }

  @Test
  void mergingTwiceIsMergingOnce() {
    Description merged =
        said("one", "Später", List.of(), null, null)
            .mergedWith(said("two", "Later", List.of("King"), 2021, "de"));
    assertThat(merged.mergedWith(said("two", "Later", List.of("King"), 2021, "de")))
        .isEqualTo(merged);
  }

  @Test
  void anUnnamedProviderIsRememberedForWhatItSaid() {
    assertThat(Description.of(found(ISBN, "Später", List.of())).provenance())
        .containsOnlyKeys("title", "year", "language");
  }

  @Test
  void whatNoCatalogueCouldHoldIsLeftOut() {
    Description clean =
        Description.of(
            new BookFound(
                "3-453-27335-4",
                " Spä\u0000ter\n ",
                List.of(" ", "King", "King"),
                99_999,
                "Deutsch",
                Map.of(),
                Instant.EPOCH));
    assertThat(clean.title()).isEqualTo("Spä ter");
    assertThat(clean.authors()).containsExactly("King");
    assertThat(clean.year()).isNull();
    assertThat(clean.language()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "The Man in the High Castle>The Man in the High Castle",
        "two  blanks>two blanks",
        " around >around",
        "a\tb\u007fc>a b c",
        "\u3000wide\u2003>wide",
        "no\u00a0break>no\u00a0break",
        "a 😀 b>a 😀 b",
        "小王子>小王子",
        "Spa\u0308ter>Später"
      })
  void ofATextStaysWhatCanBeSeen(String given, String kept) {
    assertThat(Description.of(found(ISBN, given, List.of(given))).title()).isEqualTo(kept);
    assertThat(Description.of(found(ISBN, given, List.of(given))).authors()).containsExactly(kept);
  }

  /** Postgres would keep a question mark, and the book would be another one when it comes again. */
  @Test
  void noSignIsCutInTwo() {
    assertThat(Description.of(found(ISBN, "a" + "😀".repeat(1_500), List.of())).title())
        .isEqualTo("a" + "😀".repeat(999));
    assertThat(Description.of(found(ISBN, "half \uD83D of a sign", List.of())).title())
        .isEqualTo("half of a sign");
  }

  @Test
  void aTextIsAsLongAsItIsWithComposedSigns() {
    assertThat(Description.of(found(ISBN, "a\u0308".repeat(2_001), List.of())).title())
        .isEqualTo("ä".repeat(2_000));
  }

  @Test
  void marksOfAnyNumberAreReadInTimeThatGrowsWithThem() {
    BookFound found = found(ISBN, "e" + "\u0301\u0316".repeat(200_000), List.of());
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Description.of(found)))
        .extracting(Description::title, InstanceOfAssertFactories.STRING)
        .hasSize(2_000);
  }

  @Test
  void aBookWithoutIsbnOrTitleIsRefusedByName() {
    assertThatThrownBy(() -> Description.of(found("123", "Später", List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("123");
    assertThatThrownBy(() -> Description.of(found(ISBN, " ", List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(ISBN);
  }
}
