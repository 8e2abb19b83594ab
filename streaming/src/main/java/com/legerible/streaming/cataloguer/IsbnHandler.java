package com.legerible.streaming.cataloguer;

import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.isbn.Isbn;
import com.legerible.streaming.kafka.EventJson;
import com.legerible.streaming.providers.BookProvider;
import com.legerible.streaming.providers.ProvidedBook;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what was seen and asks the providers, in their order, for the book. */
final class IsbnHandler {

  private static final int SHOWN = 80;

  private final List<BookProvider> providers;
  private final Clock clock;

  IsbnHandler(List<? extends BookProvider> providers, Clock clock) {
    this.providers = List.copyOf(providers);
    this.clock = clock;
  }

  Verdict handle(@Nullable String value) {
    if (value == null) {
      return new Verdict.Refused("The record has no value. Send an IsbnSeen.");
    }
    try {
      JsonNode json = EventJson.mapper().readTree(value);
      String type = json.path("type").asString("");
      if (!type.equals(IsbnSeen.TYPE)) {
        return new Verdict.Refused(
            "The type is '"
                + shown(type)
                + "', but this topic holds IsbnSeen. Correct the sender.");
      }
      return lookUp(EventJson.mapper().treeToValue(json, IsbnSeen.class));
    } catch (JacksonException e) {
      return new Verdict.Refused(
          "The value is no IsbnSeen as JSON ("
              + shown(e.getOriginalMessage())
              + "). Correct the sender.");
    }
  }

  private Verdict lookUp(IsbnSeen seen) {
    // Records from outside may lack what the contract promises.
    @Nullable String given = seen.isbn();
    String isbn = given == null ? null : Isbn.thirteen(given).orElse(null);
    if (isbn == null) {
      return new Verdict.Refused(
          "'"
              + shown(String.valueOf(given))
              + "' is not a valid ISBN. Correct it and send it again.");
    }
    return providers.stream()
        .map(provider -> provider.find(isbn).map(book -> found(provider, book)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> unknown(isbn));
  }

  private Verdict found(BookProvider provider, ProvidedBook book) {
    return new Verdict.Found(
        new BookFound(
            book.isbn(),
            book.title(),
            book.authors(),
            book.year(),
            book.language(),
            provenance(provider.name(), book),
            clock.instant()));
  }

  private static Map<String, String> provenance(String provider, ProvidedBook book) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", provider);
    if (!book.authors().isEmpty()) {
      fields.put("authors", provider);
    }
    if (book.year() != null) {
      fields.put("year", provider);
    }
    if (book.language() != null) {
      fields.put("language", provider);
    }
    return fields;
  }

  private Verdict unknown(String isbn) {
    String asked = String.join(", ", providers.stream().map(BookProvider::name).toList());
    return new Verdict.Refused(
        "No provider knows the ISBN "
            + isbn
            + " (asked: "
            + asked
            + "). Enter the book by hand, or send the ISBN again later.");
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
