package com.legerible.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.similarity.Closest.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarBooksTest {

  private static final int READERS = 60;
  private static final int BOOKS = 80;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void equalASortedNaiveComputationWithTies(int seed) {
    Random random = new Random(seed);
    HistoriesBuilder loans = new HistoriesBuilder();
    for (int i = 0; i < 400; i++) {
      loans.add(random.nextInt(READERS), random.nextInt(BOOKS), Histories.NO_DAY);
    }
    Histories byReader = loans.build(READERS, BOOKS);
    CoLoanTable table = CoLoanTable.of(byReader);
    SimilarBooks similar = new SimilarBooks(byReader, byReader.byBook(), 20);

    for (int book = 0; book < BOOKS; book++) {
      List<Found> naive = new ArrayList<>();
      for (int other = 0; other < BOOKS; other++) {
        int shared = other == book ? 0 : table.shared(book, other);
        if (shared > 0) {
          double cosine = Similarity.cosine(shared, table.readers(book), table.readers(other));
          naive.add(new Found(other, cosine, shared));
        }
      }
      naive.sort(
          Comparator.comparingDouble((Found found) -> -Math.round(found.score() * 1e9))
              .thenComparingInt(Found::book));
      assertThat(similar.of(book))
          .containsExactlyElementsOf(naive.subList(0, Math.min(20, naive.size())));
    }
  }
}
