package com.legerible.streaming.cataloguer;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.events.IsbnSeen;
import com.legerible.streaming.kafka.EventJson;
import com.legerible.streaming.providers.Answer;
import com.legerible.streaming.providers.BookProvider;
import com.legerible.streaming.providers.ProvidedBook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnHandlerTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String LATER = "9783453273351";

  private final IsbnHandler handler =
      new IsbnHandler(
          List.of(new Knows("first"), new Knows("second", later()), new Knows("third", later())),
          Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void theFirstProviderThatKnowsTheBookIsNamedAtEachField() {
    assertThat(handle(seen(LATER)))
        .isEqualTo(
            new Verdict.Found(
                new BookFound(
                    LATER,
                    "Später",
                    List.of("Stephen King"),
                    2021,
                    "de",
                    Map.of(
                        "title", "second",
                        "authors", "second",
                        "year", "second",
                        "language", "second"),
                    NOON)));
  }

  @Test
  void whatTheProviderDoesNotKnowHasNoProvenance() throws InterruptedException {
    var bare = new ProvidedBook(LATER, "Später", List.of(), null, null);
    var asking = new IsbnHandler(List.of(new Knows("bare", bare)), Clock.systemUTC());
    assertThat(asking.handle(seen(LATER)))
        .isInstanceOfSatisfying(
            Verdict.Found.class,
            found -> assertThat(found.book().provenance()).isEqualTo(Map.of("title", "bare")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"978-3-453-27335-1", " 9783453273351", "3453273354", "3-453-27335-4"})
  void allSpellingsOfAnIsbnAreOneBook(String spelling) {
    assertThat(handle(seen(spelling)))
        .isInstanceOfSatisfying(
            Verdict.Found.class, found -> assertThat(found.book().isbn()).isEqualTo(LATER));
  }

  @Test
  void anIsbnThatNobodyKnowsIsRefusedWithAllWhoWereAsked() {
    assertThat(refusal(seen("9780306406157")))
        .contains(
            "9780306406157",
            "first: no such book; second: no such book; third: no such book",
            "by hand");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9783453273352", "", "9.78345E+12", "Später", "97834532733519"})
  void anIsbnThatIsNoneIsRefusedWithItsValue(String isbn) {
    assertThat(refusal(seen(isbn))).contains("'" + isbn + "'", "not a valid ISBN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          garbage                                      | no IsbnSeen as JSON
          ~~                                           | The type is ''
          42                                           | The type is ''
          []                                           | The type is ''
          null                                         | The type is ''
          {"type":"IsbnSeen"                           | no IsbnSeen as JSON
          {"isbn":"9783453273351"}                     | The type is ''
          {"type":"IsbnLost","isbn":"9783453273351"}   | The type is 'IsbnLost'
          {"type":"IsbnSeen","isbn":"9783453273351"}   | no IsbnSeen as JSON
          {"type":"IsbnSeen","version":1,"id":"a","seenAt":"2026-11-22T12:00:00Z","source":"a"} | 'null' is not a valid ISBN
          {"type":"IsbnSeen","version":1,"id":"a","isbn":{},"seenAt":"2026-11-22T12:00:00Z"} | no IsbnSeen as JSON
          """)
  void whatIsNoIsbnSeenIsRefusedWithTheReason(String value, String reason) {
    assertThat(refusal(value)).contains(reason);
  }

  @Test
  void aRecordWithoutAValueIsRefused() {
    assertThat(handle(null)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void nestingAsDeepAsAWellIsRefused() {
    assertThat(refusal("[".repeat(1_000_000))).contains("no IsbnSeen as JSON");
  }

  @Test
  void aReasonStaysShortWhateverCameIn() {
    assertThat(refusal(seen("9".repeat(100_000)))).hasSizeLessThan(300);
  }

  @Test
  void aFieldFromALaterVersionIsIgnored() {
    assertThat(handle(seen(LATER).replaceFirst("\\{", "{\"addedLater\": {}, ")))
        .isInstanceOf(Verdict.Found.class);
  }

  @Test
  void whatOneProviderLacksTheNextOnesFillIn() throws InterruptedException {
    var asking =
        new IsbnHandler(
            List.of(
                new Knows("bare", new ProvidedBook(LATER, "Later", List.of(), null, "en")),
                new Knows("full", later())),
            Clock.fixed(NOON, ZoneOffset.UTC));
    BookFound book = ((Verdict.Found) asking.handle(seen(LATER))).book();
    assertThat(book.title()).isEqualTo("Later");
    assertThat(book.language()).isEqualTo("en");
    assertThat(book.authors()).containsExactly("Stephen King");
    assertThat(book.provenance())
        .isEqualTo(Map.of("title", "bare", "language", "bare", "authors", "full", "year", "full"));
  }

  private Verdict handle(String value) {
    try {
      return handler.handle(value);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String refusal(String value) {
    return ((Verdict.Refused) handle(value)).reason();
  }

  private static String seen(String isbn) {
    return EventJson.mapper().writeValueAsString(new IsbnSeen(isbn, NOON, "recorded"));
  }

  private static ProvidedBook later() {
    return new ProvidedBook(LATER, "Später", List.of("Stephen King"), 2021, "de");
  }

  private record Knows(String name, ProvidedBook... books) implements BookProvider {

    @Override
    public Answer ask(String isbn13) {
      return List.of(books).stream()
          .filter(book -> book.isbn().equals(isbn13))
          .findFirst()
          .<Answer>map(Answer.Known::new)
          .orElseGet(() -> new Answer.Unknown("no such book"));
    }
  }
}
