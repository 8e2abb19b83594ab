package com.legerible.analytics.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.legerible.analytics.counting.BestBooks;
import com.legerible.contracts.events.Recommended.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

  private static final long DUNE = 1;
  private static final long EMMA = 2;
  private static final long ULYSSES = 3;
  private static final long MOMO = 4;
  private static final long ANNA = 100;
  private static final long BERT = 200;
  private static final long CLARA = 300;

  private final ModelInMemory store = new ModelInMemory();
  private final Model model = new Model(store, BestBooks.Kept.NOTHING);
  private long loans;

  @Test
  void recommendsWhatReadersOfTheSameBookLoaned() {
    loan(ANNA, DUNE);
    loan(ANNA, EMMA);
    loan(BERT, DUNE);

    Candidate first = model.recommend(BERT, 20).get(0);

    assertThat(first.bookId()).isEqualTo(EMMA);
    assertThat(first.because()).isEqualTo(DUNE);
    assertThat(first.sharedReaders()).isEqualTo(1);
    assertThat(first.score()).isEqualTo(1 + 0.2 / 2, within(1e-9));
  }

  @Test
  void theStrongestLoanIsTheReason() {
    for (long reader : List.of(ANNA, CLARA)) {
      loan(reader, DUNE);
      loan(reader, MOMO);
    }
    loan(ANNA, EMMA);
    loan(BERT, EMMA);
    loan(BERT, DUNE);

    assertThat(model.recommend(BERT, 20).get(0))
        .extracting(Candidate::bookId, Candidate::because, Candidate::sharedReaders)
        .containsExactly(MOMO, DUNE, 2L);
  }

  @Test
  void fillsUpWithPopularBooksBelowTheSimilarOnes() {
    loan(ANNA, DUNE);
    loan(ANNA, EMMA);
    loan(BERT, DUNE);
    loan(CLARA, MOMO);
    loan(CLARA + 1, MOMO);
    loan(CLARA + 2, ULYSSES);

    List<Candidate> candidates = model.recommend(BERT, 20);

    assertThat(candidates).extracting(Candidate::bookId).containsExactly(EMMA, MOMO, ULYSSES);
    assertThat(candidates.get(1).because()).isNull();
    assertThat(candidates.get(1).sharedReaders()).isEqualTo(2);
    assertThat(candidates)
        .extracting(Candidate::score)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void newcomersGetThePopularBooks() {
    loan(ANNA, EMMA);
    loan(BERT, EMMA);
    loan(BERT, DUNE);

    assertThat(model.popular(20))
        .containsExactly(
            new Candidate(EMMA, 0.2, null, 2, "POPULAR"),
            new Candidate(DUNE, 0.1, null, 1, "POPULAR"));
  }

  @Test
  void loaningABookTwiceCountsOnce() {
    loan(ANNA, DUNE);
    loan(ANNA, DUNE);
    loan(ANNA, EMMA);
    loan(ANNA, EMMA);

    assertThat(model.popular(20)).extracting(Candidate::sharedReaders).containsExactly(1L, 1L);
    assertThat(store.together(DUNE).get(EMMA)).isEqualTo(1);
  }

  @Test
  void aForgottenLoanLeavesNoTrace() {
    loan(ANNA, DUNE);
    loan(ANNA, EMMA);
    model.forgotten(ANNA, 2);
    model.forgotten(ANNA, 99);

    assertThat(store.together(DUNE).size()).isZero();
    assertThat(store.together(EMMA).size()).isZero();
    assertThat(model.popular(20)).extracting(Candidate::bookId).containsExactly(DUNE);
  }

  @Test
  void aBookIsForgottenWithItsLastLoanOnly() {
    loan(ANNA, DUNE);
    loan(ANNA, EMMA);
    loan(ANNA, EMMA);
    model.forgotten(ANNA, 2);

    assertThat(store.together(DUNE).get(EMMA)).isEqualTo(1);
    assertThat(model.recommend(ANNA, 20)).isEmpty();
  }

  @Test
  void aLoanThatComesAgainCountsOnceInWhicheverOrderLoansCome() {
    model.loaned(ANNA, 7, DUNE);
    model.loaned(ANNA, 3, EMMA);
    model.loaned(ANNA, 7, DUNE);
    model.loaned(ANNA, 3, EMMA);

    model.forgotten(ANNA, 3);
    model.forgotten(ANNA, 7);

    assertThat(model.knows(ANNA)).isFalse();
    assertThat(store.together(DUNE).get(EMMA)).isZero();
    assertThat(store.readers().get(DUNE)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void equalsAModelThatNeverKnewWhatWasForgotten(int seed) {
    Random random = new Random(seed);
    List<long[]> made = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      long[] loan = {1 + random.nextInt(20), i, 1 + random.nextInt(150)};
      model.loaned(loan[0], loan[1], loan[2]);
      made.add(loan);
    }
    Set<Long> forgottenReaders = Set.of(3L, 7L, 11L);
    made.stream()
        .filter(loan -> forgottenReaders.contains(loan[0]))
        .forEach(loan -> model.forgotten(loan[0], loan[1]));

    Model other = new Model(new ModelInMemory(), BestBooks.Kept.NOTHING);
    made.stream()
        .filter(loan -> !forgottenReaders.contains(loan[0]))
        .forEach(loan -> other.loaned(loan[0], loan[1], loan[2]));

    for (long reader = 1; reader <= 20; reader++) {
      assertThat(model.recommend(reader, 20)).isEqualTo(other.recommend(reader, 20));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void neverRecommendsALoanedBookAndAlwaysSaysWhy(int seed) {
    Random random = new Random(seed);
    List<Set<Long>> loaned = new ArrayList<>();
    for (long reader = 0; reader < 30; reader++) {
      Set<Long> books = new HashSet<>();
      for (int i = random.nextInt(80); i >= 0; i--) {
        long book = 1 + random.nextInt(100);
        books.add(book);
        model.loaned(reader, ++loans, book);
      }
      loaned.add(books);
    }
    for (int reader = 0; reader < 30; reader++) {
      Set<Long> books = loaned.get(reader);
      assertThat(model.recommend(reader, 20))
          .hasSizeLessThanOrEqualTo(20)
          .allSatisfy(
              candidate -> {
                assertThat(books).doesNotContain(candidate.bookId());
                assertThat(candidate.sharedReaders()).isPositive();
                assertThat(candidate.because() == null || books.contains(candidate.because()))
                    .isTrue();
              })
          .extracting(Candidate::bookId)
          .doesNotHaveDuplicates();
    }
  }

  private void loan(long reader, long book) {
    model.loaned(reader, ++loans, book);
  }
}
