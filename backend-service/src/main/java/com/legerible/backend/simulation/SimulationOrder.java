package com.legerible.backend.simulation;

import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.SimulationRequest;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What an admin asked for, complete and within its bounds. */
record SimulationOrder(int loans, double perSecond, long seed, String readers, String law) {

  static final String ME = "me";
  static final String RANDOM = "random";
  static final String UNIFORM = "uniform";
  static final String ZIPF = "zipf";

  private static final int USUAL_LOANS = 50;
  private static final int MOST_LOANS = 100_000;
  private static final double USUAL_RATE = 10;
  private static final double HIGHEST_RATE = 1_000;

  static SimulationOrder of(@Nullable SimulationRequest request) {
    var asked = request == null ? new SimulationRequest(null, null, null, null, null) : request;
    int loans = Objects.requireNonNullElse(asked.loans(), USUAL_LOANS);
    if (loans < 1 || loans > MOST_LOANS) {
      throw Refused.invalid("loans", "A simulation makes 1 to 100,000 loans, not " + loans + ".");
    }
    double rate = Objects.requireNonNullElse(asked.perSecond(), USUAL_RATE);
    if (!(rate > 0 && rate <= HIGHEST_RATE)) {
      throw Refused.invalid(
          "perSecond", "perSecond must be more than 0 and at most 1,000; it is " + rate + ".");
    }
    String readers = Objects.requireNonNullElse(asked.readers(), RANDOM);
    if (!readers.equals(ME) && !readers.equals(RANDOM)) {
      throw Refused.invalid(
          "readers", "readers must be “me” or “random”; it is “" + readers + "”.");
    }
    String law = Objects.requireNonNullElse(asked.law(), UNIFORM);
    if (!law.equals(UNIFORM) && !law.equals(ZIPF)) {
      throw Refused.invalid("law", "law must be “uniform” or “zipf”; it is “" + law + "”.");
    }
    Long seed = asked.seed();
    // Within what a JSON reader with doubles keeps exactly.
    long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1L << 53) : seed;
    return new SimulationOrder(loans, rate, chosen, readers, law);
  }
}
