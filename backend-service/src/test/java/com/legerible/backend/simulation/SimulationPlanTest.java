package com.legerible.backend.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.simulation.SimulationPlan.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationPlanTest {

  private static final List<Long> BOOKS = LongStream.rangeClosed(1, 34).boxed().toList();
  private static final List<Long> READERS = LongStream.rangeClosed(101, 140).boxed().toList();

  private static SimulationPlan plan(long seed) {
    return SimulationPlan.of("uniform", seed, BOOKS, READERS);
  }

  private static List<Step> steps(SimulationPlan plan, int number) {
    return Stream.generate(plan::next).limit(number).toList();
  }

  @Test
  void theSameSeedGivesTheSameLoans() {
    assertThat(steps(plan(7), 1_000)).isEqualTo(steps(plan(7), 1_000));
  }

  @Test
  void anotherSeedGivesOtherLoans() {
    assertThat(steps(plan(7), 50)).isNotEqualTo(steps(plan(8), 50));
  }

  @Test
  void whoResumesGoesOnAsTheFirstWouldHave() {
    SimulationPlan resumed = plan(7);
    resumed.skip(300);
    assertThat(steps(resumed, 200)).isEqualTo(steps(plan(7), 500).subList(300, 500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uniform", "zipf"})
  void everyLawRepeatsItselfAndResumes(String law) {
    SimulationPlan resumed = SimulationPlan.of(law, 7, BOOKS, READERS);
    resumed.skip(300);
    List<Step> whole = steps(SimulationPlan.of(law, 7, BOOKS, READERS), 500);
    assertThat(steps(resumed, 200)).isEqualTo(whole.subList(300, 500));
  }

  @Test
  void zipfLoansTheNthBookAnNthAsOften() {
    Map<Long, Long> loans =
        steps(SimulationPlan.of("zipf", 7, BOOKS, READERS), 100_000).stream()
            .collect(Collectors.groupingBy(Step::bookId, Collectors.counting()));
    List<Long> most = loans.values().stream().sorted(Comparator.reverseOrder()).toList();
    assertThat(most).hasSize(BOOKS.size());
    for (int place : new int[] {2, 4, 10}) {
      assertThat((double) most.get(0) / most.get(place - 1)).isBetween(place * 0.9, place * 1.1);
    }
  }

  @Test
  void whichBookIsPopularDependsOnTheSeed() {
    assertThat(favourite(7)).isNotEqualTo(favourite(8));
  }

  private static long favourite(long seed) {
    return steps(SimulationPlan.of("zipf", seed, BOOKS, READERS), 10_000).stream()
        .collect(Collectors.groupingBy(Step::bookId, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }
}
