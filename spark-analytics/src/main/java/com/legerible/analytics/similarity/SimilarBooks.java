package com.legerible.analytics.similarity;

import com.legerible.analytics.similarity.Closest.Found;

/**
 * Finds the books closest to each by the cosine of their readers, exactly; one object serves one
 * thread.
 */
public final class SimilarBooks {

  private final SharedReaders shared;
  private final int[] readers;
  private final Closest closest;

  /** Looks at the same loans from both sides. */
  public SimilarBooks(Histories byReader, Histories byBook, int most) {
    this.shared = new SharedReaders(byReader, byBook);
    this.readers = byReader.readersOfBooks();
    this.closest = new Closest(most);
  }

  /** The closest books that share a reader with this one, closest first. */
  public Found[] of(int book) {
    shared.count(book);
    for (int i = 0; i < shared.size(); i++) {
      int other = shared.bookAt(i);
      if (other != book) {
        int both = shared.countOf(other);
        // The square orders like the cosine and is exact: ties are ties, whatever is rounded.
        closest.offer(other, (double) both * both / readers[other], both);
      }
    }
    Found[] found = closest.bestFirst();
    for (int i = 0; i < found.length; i++) {
      found[i] = withCosine(found[i], book);
    }
    return found;
  }

  private Found withCosine(Found found, int book) {
    double cosine = Similarity.cosine(found.sharedReaders(), readers[book], readers[found.book()]);
    return new Found(found.book(), cosine, found.sharedReaders());
  }
}
