package com.legerible.backend.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.topics.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private final EventReader events = new EventReader();

  @ParameterizedTest
  @CsvSource({
    "loans, LoanMade",
    "loans, LoanUndone",
    "loans, TimePassed",
    "books-found, BookFound",
    "books, BookCatalogued",
    "top-ten, TopTenChanged",
    "recommendations, Recommended"
  })
  void everyEventOfATopicIsRead(String topic, String type) throws Exception {
    Object event = events.read(record(topic, sample(type))).orElseThrow();
    assertThat(event.getClass().getSimpleName()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "{\"type\":",
        "[]",
        "17",
        "{}",
        "{\"type\":5}",
        "{\"type\":\"SomethingNew\"}",
        "{\"type\":\"BookFound\"}",
        "{\"type\":\"LoanMade\"}",
        "{\"type\":\"LoanMade\",\"loanId\":\"x\",\"bookId\":5}",
        "{\"type\":\"LoanMade\",\"version\":1,\"id\":\"a\",\"loanId\":1,\"bookId\":2,"
            + "\"origin\":\"READER\"}",
        "{\"type\":\"LoanMade\",\"version\":1,\"id\":\"a\",\"loanId\":1,"
            + "\"madeAt\":\"2026-11-22T16:00:00.123Z\",\"origin\":\"READER\"}",
        "{\"type\":\"LoanMade\",\"version\":1,\"id\":\"a\",\"loanId\":1,\"bookId\":2,"
            + "\"madeAt\":\"yesterday\",\"origin\":\"READER\"}",
        "{\"type\":\"LoanMade\",\"version\":1,\"id\":\"a\",\"loanId\":1,\"bookId\":2,"
            + "\"madeAt\":\"2026-11-22T16:00:00.123Z\",\"origin\":\"THEFT\"}"
      })
  void whatIsNoLoanIsRefusedInWordsForPeople(String value) {
    assertThatThrownBy(() -> events.read(record("loans", value)))
        .isInstanceOf(UnreadableEvent.class)
        .message()
        .isNotBlank()
        .endsWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "garbage | not JSON",
        "{\"type\":\"TimePassed\",\"at\" | not JSON",
        "[{\"type\":\"LoanMade\"}] | not a JSON object",
        "null | not a JSON object",
        "{\"type\":{\"type\":\"LoanMade\"}} | type '' is not known on topic loans",
        "{\"of\":{\"type\":\"LoanMade\"}} | type '' is not known on topic loans",
        "{\"type\":\"BookFound\"} | type 'BookFound' is not known on topic loans",
        "{\"type\":\"LoanMade\",\"loanId\":\"x\"} | no LoanMade"
      })
  void theReasonSaysWhatIsWrong(String value, String reason) {
    assertThatThrownBy(() -> events.read(record("loans", value)))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining(reason);
  }

  @Test
  void fieldsMayComeInAnyOrderAndThoseOfALaterVersionArePassedOver() throws UnreadableEvent {
    String loan =
        "{\"later\":{\"type\":\"TimePassed\",\"all\":[1,{\"type\":5}]},\"bookId\":2,\"loanId\":1,"
            + "\"madeAt\":\"2026-11-22T16:00:00.123Z\",\"type\":\"LoanMade\",\"id\":\"loan-1\","
            + "\"origin\":\"READER\",\"version\":2,\"latest\":[]}";
    LoanMade made = (LoanMade) events.read(record("loans", loan)).orElseThrow();
    assertThat(made.loanId()).isEqualTo(1);
    assertThat(made.bookId()).isEqualTo(2);
    assertThat(made.madeAt()).isEqualTo("2026-11-22T16:00:00.123Z");
  }

  @Test
  void aTombstoneIsNoEventWhereTombstonesAreAllowed() throws UnreadableEvent {
    assertThat(events.read(record("books", null))).isEmpty();
    assertThatThrownBy(() -> events.read(record("loans", null)))
        .isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void aRecordOfTheRelayCarriesItsPosition() throws UnreadableEvent {
    var record = record("loans", "{}");
    record.headers().add(Topic.POSITION_HEADER, "42".getBytes(StandardCharsets.US_ASCII));
    assertThat(events.position(record)).isEqualTo(42);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "4x", "99999999999999999999"})
  void aRecordWithoutAPositionIsRefused(String position) {
    var record = record("loans", "{}");
    record.headers().add(Topic.POSITION_HEADER, position.getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> events.position(record)).isInstanceOf(UnreadableEvent.class);
    assertThatThrownBy(() -> events.position(record("books", "{}")))
        .isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void otherTopicsHaveNoPosition() throws UnreadableEvent {
    assertThat(events.position(record("top-ten", "{}"))).isEqualTo(-1);
  }

  private static ConsumerRecord<String, byte[]> record(String topic, String value) {
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    return new ConsumerRecord<>(topic, 0, 0, "5", bytes);
  }

  private static String sample(String type) throws IOException {
    try (var in = EventReaderTest.class.getResourceAsStream("/golden/" + type + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
