package com.legerible.backend.simulation;

import java.util.Arrays;
import java.util.Random;

/** How often each place of a list is drawn. */
interface Law {

  /** A place from 0. */
  int next(Random random);

  /** Every place as often as any other. */
  static Law uniform(int places) {
    return random -> random.nextInt(places);
  }

  /** The n-th place an n-th as often as the first one, as readers choose books. */
  static Law zipf(int places) {
    double[] sums = new double[places];
    double sum = 0;
    for (int i = 0; i < places; i++) {
      sum += 1.0 / (i + 1);
      sums[i] = sum;
    }
    double all = sum;
    return random -> {
      int found = Arrays.binarySearch(sums, random.nextDouble() * all);
      return Math.min(places - 1, found < 0 ? -found - 1 : found + 1);
    };
  }
}
