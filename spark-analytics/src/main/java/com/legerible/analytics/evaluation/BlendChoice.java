package com.legerible.analytics.evaluation;

import com.legerible.analytics.ranking.Blend;
import com.legerible.analytics.ranking.Currents;
import com.legerible.analytics.similarity.Histories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * Chooses the weights of the evidence for a library by holding back a part of its known loans
 * again, in the way in which the loans to judge by were held back. Looks for the best value of one
 * weight after the other, so that little data cannot talk it into an odd combination.
 */
final class BlendChoice {

  private static final double[] DOUBTS = {30, 100, 300, 1_000};
  private static final double[] TRUSTS = {0, 5, 15, 40};
  private static final double[] CURRENT = {0, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5};
  private static final double[] LATEST = {0, 0.1, 0.25, 0.5, 1, 2};
  private static final double[] POPULAR = {0, 0.05, 0.1, 0.2, 0.4, 0.8};

  /** The measure of so many readers is exact enough to choose by. */
  private static final int ASKED = 2_000;

  private static final int MOST_ROUNDS = 3;
  private static final int PASSES = 2;

  private final List<BlendRound> rounds = new ArrayList<>();
  private final Map<Blend, Double> worth = new HashMap<>();

  private BlendChoice(Split split) {
    int asked = 0;
    for (int round = 0; round < MOST_ROUNDS && asked < ASKED; round++) {
      Split inner = again(split, round);
      rounds.add(new BlendRound(inner, ASKED));
      asked += split.byTime() ? ASKED : inner.asked();
    }
  }

  private static Split again(Split split, int round) {
    Histories known = split.known();
    return split.byTime()
        ? Split.byTime(known).orElseGet(() -> Split.random(known, round))
        : Split.random(known, round);
  }

  static Blend of(Split split) {
    boolean dated = !Currents.of(split.known()).isEmpty();
    return new BlendChoice(split).search(dated, split.byTime());
  }

  private Blend search(boolean dated, boolean byTime) {
    Blend best = new Blend(100, 5, dated ? 0.35 : 0, dated && byTime ? 0.25 : 0, 0.1);
    for (int pass = 0; pass < PASSES; pass++) {
      Blend from = best;
      best = best(from, DOUBTS, doubt -> from.withDoubt(doubt));
      Blend doubted = best;
      best = best(doubted, TRUSTS, trust -> doubted.withTrust(trust));
      if (dated) {
        Blend trusted = best;
        best = best(trusted, CURRENT, weight -> trusted.withCurrent(weight));
      }
      if (dated && byTime) {
        Blend current = best;
        best = best(current, LATEST, weight -> current.withLatest(weight));
      }
      Blend rising = best;
      best = best(rising, POPULAR, weight -> rising.withPopular(weight));
    }
    return best;
  }

  private Blend best(Blend from, double[] values, DoubleFunction<Blend> with) {
    Blend best = from;
    for (double value : values) {
      Blend other = with.apply(value);
      best = worth(other) > worth(best) ? other : best;
    }
    return best;
  }

  private double worth(Blend blend) {
    return worth.computeIfAbsent(
        blend, b -> rounds.stream().mapToDouble(round -> round.worth(b)).sum());
  }
}
