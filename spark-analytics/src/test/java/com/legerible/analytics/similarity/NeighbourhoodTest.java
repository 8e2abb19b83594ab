package com.legerible.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourhoodTest {

  private static final int DUNE = 0;
  private static final int EMMA = 1;
  private static final int MOMO = 2;

  @Test
  void theCosineIsHalfForOneOfTwoSharedReaders() {
    assertThat(Similarity.cosine(1, 2, 2)).isEqualTo(0.5);
    assertThat(Similarity.shrunk(20, 20, 20)).isEqualTo(0.5);
  }

  @Test
  void oneNeighbourSaysItsShareOfReadersAfterDoubt() {
    // Three readers of Dune, two of whom loaned Emma too: 2 / (3 + 1).
    Histories loans =
        loans(3, 2, new int[][] {{0, DUNE}, {1, DUNE}, {2, DUNE}, {0, EMMA}, {1, EMMA}});

    Neighbours ofEmma = new Neighbourhood(CoLoanTable.of(loans), 10, 1).of(EMMA);

    assertThat(ofEmma.bookAt(0)).isEqualTo(DUNE);
    assertThat(ofEmma.weightAt(0)).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void neighboursWithTheSameReadersShareWhatTheySay() {
    // Dune and Emma have the same two readers, who both loaned Momo: x = y and 3x + 2y = 2.
    Histories loans =
        loans(2, 3, new int[][] {{0, DUNE}, {1, DUNE}, {0, EMMA}, {1, EMMA}, {0, MOMO}, {1, MOMO}});

    Neighbours ofMomo = new Neighbourhood(CoLoanTable.of(loans), 10, 1).of(MOMO);

    assertThat(ofMomo.size()).isEqualTo(2);
    assertThat(ofMomo.weightAt(0)).isEqualTo(0.4, within(1e-12));
    assertThat(ofMomo.weightAt(1)).isEqualTo(0.4, within(1e-12));
  }

  @Test
  void aBookThatSharesNoReaderHasNoNeighbours() {
    Histories loans = loans(2, 2, new int[][] {{0, DUNE}, {1, EMMA}});

    assertThat(new Neighbourhood(CoLoanTable.of(loans), 10, 1).of(DUNE).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void sharedReadersEqualANaiveCount(int seed) {
    Random random = new Random(seed);
    int readers = 40;
    int books = seed == 1 ? 10 : 200;
    boolean[][] has = new boolean[readers][books];
    HistoriesBuilder builder = new HistoriesBuilder();
    for (int i = 0; i < 600; i++) {
      int reader = random.nextInt(readers);
      int book = (int) Math.min(books - 1, Math.abs(random.nextGaussian()) * books / 3);
      has[reader][book] = true;
      builder.add(reader, book, random.nextBoolean() ? Histories.NO_DAY : i);
    }
    CoLoanTable table = CoLoanTable.of(builder.build(readers, books));

    for (int one = 0; one < books; one++) {
      int[] visited = new int[books];
      table.others(one, (other, shared) -> visited[other] = shared);
      for (int other = 0; other < books; other++) {
        int shared = 0;
        for (boolean[] row : has) {
          shared += row[one] && row[other] ? 1 : 0;
        }
        if (one == other) {
          assertThat(table.readers(one)).isEqualTo(shared);
          assertThat(visited[one]).isZero();
        } else {
          assertThat(table.shared(one, other)).isEqualTo(shared);
          assertThat(visited[other]).isEqualTo(shared);
        }
      }
    }
  }

  private static Histories loans(int readers, int books, int[][] pairs) {
    HistoriesBuilder builder = new HistoriesBuilder();
    for (int[] pair : pairs) {
      builder.add(pair[0], pair[1], Histories.NO_DAY);
    }
    return builder.build(readers, books);
  }
}
