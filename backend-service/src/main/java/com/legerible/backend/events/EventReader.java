package com.legerible.backend.events;

import com.legerible.contracts.events.BookCatalogued;
import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.SimilarBooksFound;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Turns a record into the event that it carries, or says why it cannot. */
@Component
public final class EventReader {

  private static final Map<String, Map<String, Class<?>>> TYPES_BY_TOPIC =
      Map.of(
          Topics.LOANS.name(),
          Map.of(
              LoanMade.TYPE, LoanMade.class,
              LoanUndone.TYPE, LoanUndone.class,
              TimePassed.TYPE, TimePassed.class),
          Topics.BOOKS_FOUND.name(),
          Map.of(BookFound.TYPE, BookFound.class),
          Topics.BOOKS.name(),
          Map.of(BookCatalogued.TYPE, BookCatalogued.class),
          Topics.TOP_TEN.name(),
          Map.of(TopTenChanged.TYPE, TopTenChanged.class),
          Topics.RECOMMENDATIONS.name(),
          Map.of(Recommended.TYPE, Recommended.class),
          Topics.SIMILAR_BOOKS.name(),
          Map.of(SimilarBooksFound.TYPE, SimilarBooksFound.class),
          Topics.JOB_PROGRESS.name(),
          Map.of(JobProgress.TYPE, JobProgress.class));

  private static final byte[] BEGINNING = "{\"type\":\"".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

  private static final List<String> POSITIONED = List.of(Topics.LOANS.name(), Topics.BOOKS.name());

  private static final List<String> WITH_TOMBSTONES =
      List.of(
          Topics.BOOKS.name(),
          Topics.TOP_TEN.name(),
          Topics.RECOMMENDATIONS.name(),
          Topics.JOB_PROGRESS.name(),
          Topics.SIMILAR_BOOKS.name());

  // Its own mapper, so that no web setting changes what an event means.
  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(new SimpleModule().addDeserializer(Instant.class, new QuickInstants()))
          .build();

  /** Whether the topic is one that the relay writes, so that its records carry a position. */
  public static boolean positioned(String topic) {
    return POSITIONED.contains(topic);
  }

  /** The event, or nothing when the record is a tombstone. */
  public Optional<Object> read(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
    byte[] value = record.value();
    if (value == null && WITH_TOMBSTONES.contains(record.topic())) {
      return Optional.empty();
    }
    if (value == null || value.length == 0) {
      throw new UnreadableEvent("The record has no value. Correct the sender.");
    }
    return Optional.of(event(record.topic(), value));
  }

  /** The position that the relay stamped on the record; -1 on topics that it does not write. */
  public long position(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
    if (!positioned(record.topic())) {
      return -1;
    }
    Header header =
        record.headers().lastHeader(com.legerible.contracts.topics.Topic.POSITION_HEADER);
    String text =
        header == null || header.value() == null
            ? ""
            : new String(header.value(), StandardCharsets.US_ASCII);
    if (!POSITION.matcher(text).matches()) {
      throw new UnreadableEvent(
          "The record has no position in its header, so a repeat could not be told from a new"
              + " fact. Only the relay may write to this topic.");
    }
    return Long.parseLong(text);
  }

  /** The request that caused the record; nothing where none did. */
  public static @Nullable String requestId(ConsumerRecord<String, byte[]> record) {
    Header header =
        record.headers().lastHeader(com.legerible.contracts.topics.Topic.REQUEST_ID_HEADER);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private Object event(String topic, byte[] value) throws UnreadableEvent {
    String type = type(value);
    Class<?> known = TYPES_BY_TOPIC.getOrDefault(topic, Map.of()).get(type);
    if (known == null) {
      throw new UnreadableEvent(
          "The type '" + type + "' is not known on topic " + topic + ". Update the backend.");
    }
    try {
      return json.readValue(value, known);
    } catch (StreamReadException e) {
      throw noJson(e);
    } catch (JacksonException e) {
      throw new UnreadableEvent(
          "The value is no " + type + ": " + e.getOriginalMessage() + ". Correct the sender.");
    }
  }

  /** Reads no further than to the type. */
  private String type(byte[] value) throws UnreadableEvent {
    String first = typeAtTheBeginning(value);
    return first == null ? typeAnywhere(value) : first;
  }

  /** Where every sender of the library writes it; null where it is not certainly there. */
  private static @Nullable String typeAtTheBeginning(byte[] value) {
    if (value.length < BEGINNING.length
        || !Arrays.equals(value, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
      return null;
    }
    int end = BEGINNING.length;
    while (end < value.length && isLetter(value[end])) {
      end++;
    }
    return end < value.length && value[end] == '"'
        ? new String(value, BEGINNING.length, end - BEGINNING.length, StandardCharsets.US_ASCII)
        : null;
  }

  private static boolean isLetter(byte sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }

  private String typeAnywhere(byte[] value) throws UnreadableEvent {
    try (JsonParser parser = json.createParser(value)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableEvent("The value is not a JSON object. Correct the sender.");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean type = parser.currentName().equals("type");
        JsonToken token = parser.nextToken();
        if (type) {
          return token == JsonToken.VALUE_STRING ? parser.getString() : "";
        }
        parser.skipChildren();
      }
      return "";
    } catch (JacksonException e) {
      throw noJson(e);
    }
  }

  private static UnreadableEvent noJson(JacksonException e) {
    return new UnreadableEvent(
        "The value is not JSON: " + e.getOriginalMessage() + ". Correct the sender.");
  }
}
