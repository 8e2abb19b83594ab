package com.legerible.analytics.ranking;

import com.legerible.analytics.similarity.Histories;
import java.util.Arrays;

/** Scores every book for one reader after another; one object serves one thread. */
public final class ReaderScores {

  private final Histories loans;
  private final Evidence evidence;
  private final float[] related;
  private final float[] current;
  private int books;

  public ReaderScores(Histories loans, Evidence evidence) {
    this.loans = loans;
    this.evidence = evidence;
    this.related = new float[loans.books()];
    this.current = new float[loans.books()];
  }

  /** Gathers the evidence for a reader. */
  public void look(int reader) {
    books = loans.start(reader + 1) - loans.start(reader);
    Arrays.fill(related, 0);
    Arrays.fill(current, 0);
    evidence.related(reader, related);
    evidence.current(reader, current);
    for (int i = loans.start(reader); i < loans.start(reader + 1); i++) {
      related[loans.bookAt(i)] = 0;
      current[loans.bookAt(i)] = 0;
    }
  }

  /** The scores of all books for the reader who was looked at last. */
  public void score(Blend blend, float[] scores) {
    float[] latest = evidence.latest();
    float[] allTime = evidence.allTime();
    double ofRelated = shareOf(related) * blend.weightOf(books);
    double ofCurrent = shareOf(current);
    double ofLatest = shareOf(latest);
    double ofAllTime = shareOf(allTime);
    for (int book = 0; book < scores.length; book++) {
      scores[book] =
          (float)
              blend.score(
                  related[book] * ofRelated,
                  current[book] * ofCurrent,
                  latest[book] * ofLatest,
                  allTime[book] * ofAllTime);
    }
  }

  private static double shareOf(float[] numbers) {
    float most = 0;
    for (float number : numbers) {
      most = Math.max(most, number);
    }
    return most > 0 ? 1 / (double) most : 0;
  }
}
