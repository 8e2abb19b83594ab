package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.catalogue.SearchTerms.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

  private static List<Term> terms(String typed) {
    return SearchTerms.of(typed).terms();
  }

  private static Term whole(String... words) {
    return new Term(List.of(words), false);
  }

  private static Term open(String... words) {
    return new Term(List.of(words), true);
  }

  @Test
  void theLastWordIsStillBeingTyped() {
    assertThat(terms("King Spä")).containsExactly(whole("king"), open("spa"));
  }

  @Test
  void aWordWithABlankBehindItIsTyped() {
    assertThat(terms("king ")).containsExactly(whole("king"));
  }

  @Test
  void aPhraseStandsInQuotesOfAnyLanguage() {
    assertThat(terms("\"der große\" sommer "))
        .containsExactly(whole("der", "grosse"), whole("sommer"));
    assertThat(terms("„der große“")).containsExactly(whole("der", "grosse"));
    assertThat(terms("«der große»")).containsExactly(whole("der", "grosse"));
  }

  @Test
  void aPhraseWhoseQuoteIsMissingIsStillBeingTyped() {
    assertThat(terms("sommer \"der gro")).containsExactly(whole("sommer"), open("der", "gro"));
  }

  @Test
  void whatIsJoinedStandsTogether() {
    assertThat(terms("jean-luc 红楼 x"))
        .containsExactly(whole("jean", "luc"), whole("红", "楼"), open("x"));
    assertThat(terms("king,spater x")).containsExactly(whole("king"), whole("spater"), open("x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9783453273351",
        "978-3-453-27335-1",
        "3453273354",
        "3-453-27335-4",
        "ISBN 978-3-453-27335-1",
        "isbn:3453273354"
      })
  void anIsbnIsFoundHoweverItIsWritten(String typed) {
    assertThat(SearchTerms.of(typed).isbns()).containsExactly("9783453273351");
    assertThat(terms(typed).stream().filter(term -> !term.last().equals("isbn"))).isEmpty();
  }

  @Test
  void anIsbnMayStandAmongWords() {
    SearchTerms terms = SearchTerms.of("king 978-3-453-27335-1 spat");
    assertThat(terms.isbns()).containsExactly("9783453273351");
    assertThat(terms.terms()).containsExactly(whole("king"), open("spat"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "\"\"", "?!", "'", "& | !", "<->", ":*", "\\", "()", "%_", "\"\"\""})
  void signsAloneMeanNothing(String typed) {
    assertThat(SearchTerms.of(typed).meansNothing()).isTrue();
  }

  @Test
  void nothingTypedMeansAll() {
    assertThat(SearchTerms.of("  ").meansAll()).isTrue();
    assertThat(SearchTerms.of("  ").meansNothing()).isFalse();
  }
}
