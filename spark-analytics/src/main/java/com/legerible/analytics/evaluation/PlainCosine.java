package com.legerible.analytics.evaluation;

import com.legerible.analytics.similarity.CoLoanTable;
import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.Similarity;
import java.util.Arrays;

/** The sum of the cosines to the reader's books, as it is done everywhere. */
final class PlainCosine implements Method {

  @Override
  public String name() {
    return "plain cosine";
  }

  @Override
  public Learned learn(Split split) {
    Histories known = split.known();
    CoLoanTable table = CoLoanTable.of(known);
    return new Simple(() -> (reader, scores) -> score(known, table, reader, scores));
  }

  private static void score(Histories known, CoLoanTable table, int reader, float[] scores) {
    Arrays.fill(scores, 0);
    for (int i = known.start(reader); i < known.start(reader + 1); i++) {
      int book = known.bookAt(i);
      int readers = table.readers(book);
      table.others(
          book,
          (other, shared) ->
              scores[other] += (float) Similarity.cosine(shared, readers, table.readers(other)));
    }
  }
}
