package com.legerible.analytics.ranking;

import com.legerible.analytics.similarity.CoLoans;
import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.Neighbourhood;
import com.legerible.analytics.similarity.Neighbours;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What the loans of a whole library say about every book for a reader. */
public final class Evidence {

  private final Histories loans;
  private final Currents currents;
  private final float[] allTime;
  private final float[] latest;

  /** For each book those for which it speaks, and its weight there. */
  private final int[][] spokenFor;

  private final float[][] weights;

  private Evidence(Histories loans, Currents currents, Neighbours[] speakers) {
    this.loans = loans;
    this.currents = currents;
    this.allTime = new float[loans.books()];
    int[] readers = loans.readersOfBooks();
    for (int book = 0; book < readers.length; book++) {
      allTime[book] = readers[book];
    }
    this.latest = new float[loans.books()];
    currents.addLatest(latest);
    this.spokenFor = new int[loans.books()][];
    this.weights = new float[loans.books()][];
    turn(speakers);
  }

  public static Evidence of(Histories loans, CoLoans coLoans, Currents currents, double doubt) {
    Neighbourhood neighbourhood = new Neighbourhood(coLoans, Neighbourhood.CLOSEST, doubt);
    Neighbours[] speakers =
        IntStream.range(0, loans.books())
            .parallel()
            .mapToObj(neighbourhood::of)
            .toArray(Neighbours[]::new);
    return new Evidence(loans, currents, speakers);
  }

  private void turn(Neighbours[] speakers) {
    int[] sizes = new int[speakers.length];
    for (Neighbours one : speakers) {
      for (int i = 0; i < one.size(); i++) {
        sizes[one.bookAt(i)]++;
      }
    }
    Arrays.setAll(spokenFor, book -> new int[sizes[book]]);
    Arrays.setAll(weights, book -> new float[sizes[book]]);
    for (int book = speakers.length - 1; book >= 0; book--) {
      Neighbours one = speakers[book];
      for (int i = 0; i < one.size(); i++) {
        int at = --sizes[one.bookAt(i)];
        spokenFor[one.bookAt(i)][at] = book;
        weights[one.bookAt(i)][at] = (float) one.weightAt(i);
      }
    }
  }

  /** What the reader's books say about every book. */
  public void related(int reader, float[] scores) {
    for (int i = loans.start(reader); i < loans.start(reader + 1); i++) {
      int[] books = spokenFor[loans.bookAt(i)];
      float[] says = weights[loans.bookAt(i)];
      for (int j = 0; j < books.length; j++) {
        scores[books[j]] += says[j];
      }
    }
  }

  /** How popular every book was around the days on which the reader loaned. */
  public void current(int reader, float[] scores) {
    for (int i = loans.start(reader); i < loans.start(reader + 1); i++) {
      currents.addAround(loans.dayAt(i), scores);
    }
  }

  float[] latest() {
    return latest;
  }

  float[] allTime() {
    return allTime;
  }
}
