package com.legerible.streaming.cataloguer;

import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.isbn.Isbn;
import com.legerible.streaming.kafka.EventJson;
import com.legerible.streaming.providers.Answer;
import com.legerible.streaming.providers.BookProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

  Verdict handle(@Nullable String value) throws InterruptedException {
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

  private Verdict lookUp(IsbnSeen seen) throws InterruptedException {
    // Records from outside may lack what the contract promises.
    @Nullable String given = seen.isbn();
    String isbn = given == null ? null : Isbn.thirteen(given).orElse(null);
    if (isbn == null) {
      return new Verdict.Refused(
          "'"
              + shown(String.valueOf(given))
              + "' is not a valid ISBN. Correct it and send it again.");
    }
    return ask(isbn);
  }

  /** Asks on until nothing is missing; what an earlier provider said stays. */
  private Verdict ask(String isbn) throws InterruptedException {
    var merged = new MergedBook(isbn);
    List<String> said = new ArrayList<>();
    for (BookProvider provider : providers) {
      if (merged.isComplete()) {
        break;
      }
      Answer answer = provider.ask(isbn);
      if (answer instanceof Answer.Known known) {
        merged.add(provider.name(), known.book());
      } else if (answer instanceof Answer.Unknown unknown) {
        said.add(provider.name() + ": " + unknown.said());
      } else if (answer instanceof Answer.Failed failed) {
        said.add(provider.name() + ": " + failed.said());
      }
    }
    return merged
        .book(clock.instant())
        .<Verdict>map(Verdict.Found::new)
        .orElseGet(() -> unknown(isbn, said));
  }

  private static Verdict unknown(String isbn, List<String> said) {
    return new Verdict.Refused(
        "No provider knows the ISBN "
            + isbn
            + " ("
            + String.join("; ", said)
            + "). Enter the book by hand, or send the ISBN again later.");
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
