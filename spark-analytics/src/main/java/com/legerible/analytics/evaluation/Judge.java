package com.legerible.analytics.evaluation;

import com.legerible.analytics.similarity.Histories;
import java.util.Arrays;
import java.util.BitSet;

/** Measures lists of ten against what was held back. */
final class Judge {

  static final int PLACES = 10;

  private final Split split;
  private final BitSet recommended = new BitSet();
  private double recall;
  private double ndcg;
  private long readers;
  private long books;
  private long alreadyLoaned;

  Judge(Split split) {
    this.split = split;
  }

  synchronized void judge(int reader, int[] list) {
    int[] heldBack = split.heldBack(reader);
    Histories known = split.known();
    recall += (double) hits(list, heldBack) / heldBack.length;
    ndcg += ndcg(list, heldBack);
    readers++;
    books += list.length;
    for (int book : list) {
      recommended.set(book);
      alreadyLoaned += known.has(reader, book) ? 1 : 0;
    }
  }

  private static int hits(int[] list, int[] heldBack) {
    int hits = 0;
    for (int book : list) {
      hits += Arrays.binarySearch(heldBack, book) >= 0 ? 1 : 0;
    }
    return hits;
  }

  static double ndcg(int[] list, int[] heldBack) {
    double gained = 0;
    for (int place = 0; place < list.length; place++) {
      gained += Arrays.binarySearch(heldBack, list[place]) >= 0 ? gain(place) : 0;
    }
    double best = 0;
    for (int place = 0; place < Math.min(PLACES, heldBack.length); place++) {
      best += gain(place);
    }
    return gained / best;
  }

  /** What a hit counts at a place from 0. */
  private static double gain(int place) {
    return Math.log(2) / Math.log(place + 2.0);
  }

  Quality quality() {
    return new Quality(
        recall / Math.max(1, readers),
        ndcg / Math.max(1, readers),
        (double) recommended.cardinality() / split.known().books(),
        (double) alreadyLoaned / Math.max(1, books));
  }
}
