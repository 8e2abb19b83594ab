package com.legerible.analytics.evaluation;

import com.legerible.analytics.similarity.Histories;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;

/**
 * The rival: the linear model of Steck, "Embarrassingly shallow autoencoders for sparse data"
 * (2019), solved exactly over the most loaned books.
 */
final class Ease implements Method {

  /** Its work grows with the third power of the books, its memory with the second. */
  static final int MOST_BOOKS = 10_000;

  /** Enough of them to choose the penalty by. */
  private static final int BOOKS_TO_CHOOSE_BY = 1_500;

  private static final int READERS_TO_CHOOSE_BY = 2_000;
  private static final double[] PENALTIES = {50, 100, 200, 400, 800, 1_600};

  @Override
  public String name() {
    return "EASE";
  }

  @Override
  public Learned learn(Split split) {
    double penalty = penalty(split);
    Model model = new Model(split.known(), MOST_BOOKS, penalty);
    return new Learned() {
      @Override
      public Scores scores() {
        return model.scores();
      }

      @Override
      public String choice() {
        return String.format(
            Locale.ROOT,
            "penalty %.0f, the %,d most loaned books",
            penalty,
            Math.min(MOST_BOOKS, split.known().books()));
      }
    };
  }

  private static double penalty(Split split) {
    Split inner = Split.random(split.known(), 0);
    int[] readers = inner.readers(READERS_TO_CHOOSE_BY, 0);
    double best = PENALTIES[0];
    double most = -1;
    for (double penalty : PENALTIES) {
      double worth = worth(inner, readers, penalty);
      if (worth > most) {
        most = worth;
        best = penalty;
      }
    }
    return best;
  }

  private static double worth(Split inner, int[] readers, double penalty) {
    Model model = new Model(inner.known(), BOOKS_TO_CHOOSE_BY, penalty);
    DoubleAdder sum = new DoubleAdder();
    ThreadLocal<Scores> scorings = ThreadLocal.withInitial(model::scores);
    Arrays.stream(readers)
        .parallel()
        .forEach(
            reader -> {
              float[] scores = new float[inner.known().books()];
              scorings.get().score(reader, scores);
              int[] list = new Lists(inner.known()).best(reader, scores);
              sum.add(Judge.ndcg(list, inner.heldBack(reader)));
            });
    return sum.sum();
  }

  /** The weights between the most loaned books. */
  private static final class Model {

    private final Histories known;

    /** The book at each place among the most loaned ones. */
    private final int[] books;

    /** The place of each book among them, or -1. */
    private final int[] places;

    private final float[][] inverse;

    private Model(Histories known, int most, double penalty) {
      this.known = known;
      int[] readers = known.readersOfBooks();
      this.books =
          IntStream.range(0, readers.length)
              .boxed()
              .sorted(Comparator.comparingInt(book -> -readers[book]))
              .limit(most)
              .mapToInt(Integer::intValue)
              .toArray();
      this.places = new int[known.books()];
      Arrays.fill(places, -1);
      for (int place = 0; place < books.length; place++) {
        places[books[place]] = place;
      }
      this.inverse = new float[books.length][books.length];
      multiply();
      for (int place = 0; place < books.length; place++) {
        inverse[place][place] += (float) penalty;
      }
      SymmetricInverse.invert(inverse);
      mirror();
    }

    private void multiply() {
      int[] own = new int[books.length];
      for (int reader = 0; reader < known.readers(); reader++) {
        int size = 0;
        for (int i = known.start(reader); i < known.start(reader + 1); i++) {
          if (places[known.bookAt(i)] >= 0) {
            own[size++] = places[known.bookAt(i)];
          }
        }
        Arrays.sort(own, 0, size);
        for (int i = 0; i < size; i++) {
          float[] row = inverse[own[i]];
          for (int j = 0; j <= i; j++) {
            row[own[j]]++;
          }
        }
      }
    }

    private void mirror() {
      for (int i = 0; i < books.length; i++) {
        for (int j = 0; j < i; j++) {
          inverse[j][i] = inverse[i][j];
        }
      }
    }

    private Scores scores() {
      float[] sums = new float[books.length];
      return (reader, scores) -> {
        Arrays.fill(sums, 0);
        for (int i = known.start(reader); i < known.start(reader + 1); i++) {
          int place = places[known.bookAt(i)];
          if (place >= 0) {
            float[] row = inverse[place];
            for (int j = 0; j < sums.length; j++) {
              sums[j] += row[j];
            }
          }
        }
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        for (int j = 0; j < sums.length; j++) {
          scores[books[j]] = -sums[j] / inverse[j][j];
        }
      };
    }
  }
}
