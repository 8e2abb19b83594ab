package com.legerible.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.HistoriesBuilder;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final int READERS = 300;
  private static final int BOOKS = 120;
  private static final int GROUPS = 6;

  @Test
  void whoKnowsTheTastesBeatsWhoKnowsOnlyWhatIsPopular() {
    Map<String, Quality> methods = new Evaluation(tastes(true), line -> {}).random(1);

    assertThat(methods).containsOnlyKeys("most popular", "plain cosine", "EASE", "ours");
    assertThat(methods.get("ours").ndcgAt10())
        .isGreaterThan(1.2 * methods.get("most popular").ndcgAt10());
    assertThat(methods.get("EASE").ndcgAt10())
        .isGreaterThan(1.2 * methods.get("most popular").ndcgAt10());
    assertThat(methods.values()).allSatisfy(one -> assertThat(one.alreadyLoaned()).isZero());
  }

  @Test
  void worksWithoutDaysAndThenHasNoSplitByTime() {
    Evaluation evaluation = new Evaluation(tastes(false), line -> {});

    assertThat(evaluation.byTime()).isEmpty();
    assertThat(evaluation.random(1).get("ours").recallAt10()).isPositive();
  }

  @Test
  void aLibraryOfOneReaderHasFiguresThatAreNumbers() {
    HistoriesBuilder loans = new HistoriesBuilder();
    for (int book = 0; book < 6; book++) {
      loans.add(0, book, 0);
    }
    Evaluation evaluation = new Evaluation(loans.build(1, 6), line -> {});

    assertThat(evaluation.asked()).isEqualTo(1);
    assertThat(evaluation.random(2).values())
        .allSatisfy(
            one ->
                assertThat(one.recallAt10() + one.ndcgAt10() + one.coverage()).isBetween(0.0, 3.0));
  }

  @Test
  void theJsonHasExactlyTheAgreedNames() {
    assertThat(EvaluationReport.json(Map.of("ours", new Quality(0.25, 0.5, 1, 0))))
        .isEqualTo(
            "{\"methods\":[{\"name\":\"ours\",\"recallAt10\":0.25,\"ndcgAt10\":0.5,\"coverage\":1.0,"
                + "\"alreadyLoaned\":0.0}]}");
  }

  private static Histories tastes(boolean dated) {
    Random random = new Random(5);
    HistoriesBuilder loans = new HistoriesBuilder();
    for (int reader = 0; reader < READERS; reader++) {
      int taste = random.nextInt(GROUPS);
      for (int i = 0; i < 12; i++) {
        int shelf = random.nextInt(4) == 0 ? random.nextInt(GROUPS) : taste;
        int book =
            shelf + GROUPS * (int) (BOOKS / GROUPS * random.nextDouble() * random.nextDouble());
        loans.add(reader, book, dated ? random.nextInt(900) : Histories.NO_DAY);
      }
    }
    return loans.build(READERS, BOOKS);
  }
}
