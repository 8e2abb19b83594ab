package com.legerible.backend.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.simulation.SimulationPlan.Step;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulationPlanTest {

  private static final List<Long> BOOKS = LongStream.rangeClosed(1, 34).boxed().toList();
  private static final List<Long> READERS = LongStream.rangeClosed(101, 140).boxed().toList();

  private static SimulationPlan plan(long seed) {
    return new SimulationPlan(seed, BOOKS, READERS);
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
}
