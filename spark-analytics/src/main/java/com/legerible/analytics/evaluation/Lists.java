package com.legerible.analytics.evaluation;

import com.legerible.analytics.similarity.Closest;
import com.legerible.analytics.similarity.Histories;

/** Makes the list of a reader from scores; one object serves one thread. */
final class Lists {

  private final Histories known;
  private final Closest best = new Closest(Judge.PLACES);

  Lists(Histories known) {
    this.known = known;
  }

  /** The best books that the reader has not loaned, best first. Changes the scores. */
  int[] best(int reader, float[] scores) {
    for (int i = known.start(reader); i < known.start(reader + 1); i++) {
      scores[known.bookAt(i)] = Float.NEGATIVE_INFINITY;
    }
    best.clear();
    for (int book = 0; book < scores.length; book++) {
      if (best.takes(scores[book]) && scores[book] != Float.NEGATIVE_INFINITY) {
        best.offer(book, scores[book], 0);
      }
    }
    int[] list = new int[best.size()];
    for (int place = list.length - 1; place >= 0; place--) {
      list[place] = best.takeWorst().book();
    }
    return list;
  }
}
