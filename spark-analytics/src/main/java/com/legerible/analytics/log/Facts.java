package com.legerible.analytics.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.events.TopTenChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the value of a record into the fact that it states. */
public final class Facts {

  /** Clocks differ a little; a date further ahead than this would freeze every answer's age. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofHours(1);

  /** How long before it the sender of a fact may say when the next one comes. */
  private static final Duration LONGEST_PROMISE = Duration.ofDays(1);

  /** Early enough for every loan, late enough that no sum of times overflows. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          LoanMade.TYPE, LoanMade.class,
          LoanUndone.TYPE, LoanUndone.class,
          TimePassed.TYPE, TimePassed.class,
          ReaderLoaned.TYPE, ReaderLoaned.class,
          Recommended.TYPE, Recommended.class,
          TopTenChanged.TYPE, TopTenChanged.class);

  private Facts() {}

  /**
   * The fact that a record states.
   *
   * @throws UnreadableFact when it states none that we know
   */
  public static Object read(LogRecord record) throws UnreadableFact {
    if (record.value() == null) {
      throw new UnreadableFact("The record has no value. Correct the sender.");
    }
    try {
      JsonNode tree = Json.tree(record.value());
      Class<?> type = TYPES.get(tree.path("type").asText());
      if (type == null) {
        throw new UnreadableFact(
            "The type '" + tree.path("type").asText() + "' is unknown. Update this service.");
      }
      Object fact = Json.read(tree, type);
      refuseImpossible(fact, record.appendedAt());
      return fact;
    } catch (JsonMappingException e) {
      throw new UnreadableFact(
          "The field '%s' is missing or wrong: %s. Correct the sender."
              .formatted(fieldOf(e), e.getOriginalMessage()),
          e);
    } catch (JsonProcessingException e) {
      throw new UnreadableFact(
          "The value is not JSON: %s. Correct the sender.".formatted(e.getOriginalMessage()), e);
    }
  }

  private static String fieldOf(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(reference -> String.valueOf(reference.getFieldName()))
        .collect(Collectors.joining("."));
  }

  private static void refuseImpossible(Object fact, Instant appendedAt) throws UnreadableFact {
    Instant latest = appendedAt.plus(CLOCK_DIFFERENCE);
    if (fact instanceof LoanMade loan) {
      check(loan.madeAt(), latest);
    } else if (fact instanceof LoanUndone undone) {
      check(undone.madeAt(), latest);
    } else if (fact instanceof TimePassed tick) {
      check(tick.at(), latest);
      check(tick.nextBy(), latest.plus(LONGEST_PROMISE));
    } else if (fact instanceof ReaderLoaned loan) {
      check(loan.madeAt(), latest);
    } else if (fact instanceof Recommended list) {
      check(list.asOf(), latest);
    } else if (fact instanceof TopTenChanged ranking) {
      check(ranking.from() == null ? ranking.asOf() : ranking.from(), latest);
      check(ranking.asOf(), latest);
      check(ranking.nextBy(), latest.plus(LONGEST_PROMISE));
    }
  }

  private static void check(Instant at, Instant latest) throws UnreadableFact {
    if (at.isBefore(EARLIEST)) {
      throw new UnreadableFact(
          "The time " + at + " lies before the year 1. Correct the sender's clock.");
    }
    if (at.isAfter(latest)) {
      throw new UnreadableFact(
          "The time " + at + " lies in the future. Correct the sender's clock.");
    }
  }
}
