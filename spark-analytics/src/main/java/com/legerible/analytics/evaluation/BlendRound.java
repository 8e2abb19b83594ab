package com.legerible.analytics.evaluation;

import com.legerible.analytics.ranking.Blend;
import com.legerible.analytics.ranking.Currents;
import com.legerible.analytics.ranking.Evidence;
import com.legerible.analytics.ranking.ReaderScores;
import com.legerible.analytics.similarity.CoLoanTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One part of the known loans held back, to try blends on. */
final class BlendRound {

  private final Split split;
  private final int[] readers;
  private final CoLoanTable table;
  private final Currents currents;
  private final Map<Double, Evidence> evidence = new HashMap<>();

  BlendRound(Split split, int mostReaders) {
    this.split = split;
    this.readers = split.readers(mostReaders, 0);
    this.table = CoLoanTable.of(split.known());
    this.currents = Currents.of(split.known());
  }

  /** The nDCG of all readers who are asked together. */
  double worth(Blend blend) {
    Evidence ofDoubt =
        evidence.computeIfAbsent(
            blend.doubt(), doubt -> Evidence.of(split.known(), table, currents, doubt));
    ThreadLocal<Trial> trials = ThreadLocal.withInitial(() -> new Trial(ofDoubt));
    return Arrays.stream(readers)
        .parallel()
        .mapToDouble(reader -> trials.get().worth(reader, blend))
        .sum();
  }

  /** What one thread needs. */
  private final class Trial {

    private final ReaderScores scoring;
    private final float[] scores = new float[split.known().books()];
    private final Lists lists = new Lists(split.known());

    private Trial(Evidence evidence) {
      this.scoring = new ReaderScores(split.known(), evidence);
    }

    private double worth(int reader, Blend blend) {
      scoring.look(reader);
      scoring.score(blend, scores);
      return Judge.ndcg(lists.best(reader, scores), split.heldBack(reader));
    }
  }
}
