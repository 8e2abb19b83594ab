package com.legerible.analytics.evaluation;

import com.legerible.analytics.ranking.Blend;
import com.legerible.analytics.ranking.Currents;
import com.legerible.analytics.ranking.Evidence;
import com.legerible.analytics.ranking.ReaderScores;
import com.legerible.analytics.similarity.CoLoanTable;
import com.legerible.analytics.similarity.Histories;
import java.util.Locale;

/** The product's own ranking, blended as a part of the known loans says. */
final class Ours implements Method {

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public Learned learn(Split split) {
    Histories known = split.known();
    Blend blend = BlendChoice.of(split);
    Evidence evidence =
        Evidence.of(known, CoLoanTable.of(known), Currents.of(known), blend.doubt());
    return new Learned() {
      @Override
      public Scores scores() {
        ReaderScores scoring = new ReaderScores(known, evidence);
        return (reader, scores) -> {
          scoring.look(reader);
          scoring.score(blend, scores);
        };
      }

      @Override
      public String choice() {
        return String.format(
            Locale.ROOT,
            "doubt %.0f readers, trust %.0f books, current %.2f, latest %.2f, popular %.2f",
            blend.doubt(),
            blend.trust(),
            blend.current(),
            blend.latest(),
            blend.popular());
      }
    };
  }
}
