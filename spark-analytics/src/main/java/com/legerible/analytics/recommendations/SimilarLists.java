package com.legerible.analytics.recommendations;

import com.legerible.analytics.similarity.Closest;
import com.legerible.analytics.similarity.Closest.Found;
import com.legerible.analytics.similarity.Similarity;
import com.legerible.contracts.events.SimilarBooksFound.Similar;
import java.util.ArrayList;
import java.util.List;

/** The books closest to one by the plain cosine of their readers. */
final class SimilarLists {

  private static final int MOST = 20;

  private final ModelStore store;

  SimilarLists(ModelStore store) {
    this.store = store;
  }

  /** Closest first; of equally close ones the lower id. */
  List<Similar> of(long book) {
    BookNumbers row = store.together(book);
    long readers = store.readers().get(book);
    Closest closest = new Closest(MOST);
    for (int i = 0; i < row.size(); i++) {
      long shared = row.numberAt(i);
      double cosine = Similarity.cosine(shared, readers, store.readers().get(row.bookAt(i)));
      closest.offer(i, cosine, Math.toIntExact(shared));
    }
    List<Similar> similar = new ArrayList<>();
    for (Found found : closest.bestFirst()) {
      similar.add(new Similar(row.bookAt(found.book()), found.score(), found.sharedReaders()));
    }
    return similar;
  }
}
