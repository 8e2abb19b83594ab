package com.legerible.backend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.rest.Pipeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Jobs jobs = new Jobs();

  @Test
  void aJobThatKeepsUpNeedsNoRemedy() {
    heard(1, 1, 1_000, 5_000, 900);
    assertThat(only().behind()).isFalse();
    assertThat(only().remedy()).isNull();
    assertThat(only().name()).isEqualTo("top-ten");
  }

  @Test
  void aJobThatTakesLessThanArrivesIsBehindAndSaysWhatToDo() {
    heard(1, 1, 1_000, 700, 9_000);
    assertThat(only().behind()).isTrue();
    assertThat(only().remedy()).contains("1,000", "700", "9,000", "cores");
    assertThat(jobs.lags()).containsExactly(new Pipeline.Lag("top-ten", "loans", 9_000));
  }

  @Test
  void whatAJobHasNotReadIsOnItsOwnTopic() {
    jobs.heard(new JobProgress("recommendations", 1, 1, NOON, 1, 1, 5, 3));
    assertThat(jobs.lags()).containsExactly(new Pipeline.Lag("recommendations", "reader-loans", 3));
  }

  @Test
  void aSilentJobIsBehindUntilItSpeaksAgain() {
    heard(1, 1, 10, 100, 0);
    assertThat(jobs.all(NOON.plusSeconds(29)).get(0).behind()).isFalse();
    assertThat(jobs.all(NOON.plusSeconds(31)).get(0).remedy()).contains("31 s");
    jobs.heard(new JobProgress("top-ten", 1, 2, NOON.plusSeconds(30), 10, 100, 5, 0));
    assertThat(jobs.all(NOON.plusSeconds(31)).get(0).behind()).isFalse();
  }

  @Test
  void whatArrivesLateChangesNothing() {
    heard(1, 5, 10, 100, 0);
    jobs.heard(new JobProgress("top-ten", 1, 4, NOON.minusSeconds(9), 10, 1, 5, 800));
    assertThat(only().behind()).isFalse();
  }

  @Test
  void twoGenerationsOfAJobAreToldApart() {
    heard(1, 1, 10, 100, 0);
    heard(2, 1, 10, 100, 5);
    assertThat(jobs.all(NOON).stream().map(Pipeline.Job::name))
        .containsExactly("top-ten (generation 1)", "top-ten (generation 2)");
  }

  private void heard(long generation, long batch, double input, double processed, long behind) {
    jobs.heard(new JobProgress("top-ten", generation, batch, NOON, input, processed, 50, behind));
  }

  private Pipeline.Job only() {
    List<Pipeline.Job> all = jobs.all(NOON);
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
