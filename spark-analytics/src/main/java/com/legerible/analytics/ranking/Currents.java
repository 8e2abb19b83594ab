package com.legerible.analytics.ranking;

import com.legerible.analytics.similarity.Histories;
import java.util.Arrays;

/**
 * How popular every book was around each day: each loan counts in full on its own day and
 * exponentially less before and after it.
 */
public final class Currents {

  private static final int MOST_STEPS = 2_000;
  private static final int STEPS_IN_FADING = 3;
  private static final long MOST_CELLS = 100_000_000;

  private final int first;
  private final int width;
  private final float[][] byStep;

  private Currents(int first, int width, float[][] byStep) {
    this.first = first;
    this.width = width;
    this.byStep = byStep;
  }

  /** Loans without a day say nothing here. */
  public static Currents of(Histories loans) {
    int first = Integer.MAX_VALUE;
    int last = Histories.NO_DAY;
    for (int i = 0; i < loans.loans(); i++) {
      if (loans.dayAt(i) != Histories.NO_DAY) {
        first = Math.min(first, loans.dayAt(i));
        last = Math.max(last, loans.dayAt(i));
      }
    }
    if (last == Histories.NO_DAY) {
      return new Currents(0, 1, new float[0][]);
    }
    long span = (long) last - first + 1;
    long steps = Math.min(MOST_STEPS, Math.max(1, MOST_CELLS / Math.max(1, loans.books())));
    int width = (int) Math.max(Blend.FADES_IN_DAYS / STEPS_IN_FADING, (span + steps - 1) / steps);
    Currents currents = new Currents(first, width, new float[(int) ((span + width - 1) / width)][]);
    currents.count(loans);
    currents.fade(Math.exp(-(double) width / Blend.FADES_IN_DAYS));
    return currents;
  }

  private void count(Histories loans) {
    Arrays.setAll(byStep, step -> new float[loans.books()]);
    for (int i = 0; i < loans.loans(); i++) {
      if (loans.dayAt(i) != Histories.NO_DAY) {
        byStep[step(loans.dayAt(i))][loans.bookAt(i)]++;
      }
    }
  }

  /** Carries what is left of each step into the next, forwards and backwards. */
  private void fade(double left) {
    int steps = byStep.length;
    if (steps == 0) {
      return;
    }
    float[] carried = new float[byStep[0].length];
    float[][] forwards = new float[steps][];
    for (int step = 0; step < steps; step++) {
      carry(carried, byStep[step], left);
      forwards[step] = carried.clone();
    }
    Arrays.fill(carried, 0);
    for (int step = steps - 1; step >= 0; step--) {
      float[] own = byStep[step].clone();
      for (int book = 0; book < own.length; book++) {
        byStep[step][book] = (float) (forwards[step][book] + carried[book] * left);
      }
      carry(carried, own, left);
    }
  }

  private static void carry(float[] carried, float[] more, double left) {
    for (int book = 0; book < carried.length; book++) {
      carried[book] = (float) (carried[book] * left + more[book]);
    }
  }

  private int step(int day) {
    return Math.min(byStep.length - 1, Math.max(0, (day - first) / width));
  }

  public boolean isEmpty() {
    return byStep.length == 0;
  }

  /** Adds the popularity around a day to each book's number; no day adds nothing. */
  public void addAround(int day, float[] popularity) {
    if (isEmpty() || day == Histories.NO_DAY) {
      return;
    }
    float[] step = byStep[step(day)];
    for (int book = 0; book < step.length; book++) {
      popularity[book] += step[book];
    }
  }

  /** Adds the popularity on the last day of which anything is known. */
  public void addLatest(float[] popularity) {
    if (!isEmpty()) {
      addAround(first + width * byStep.length - 1, popularity);
    }
  }
}
