package com.legerible.streaming.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

  private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

  @TempDir Path folder;

  private final List<Duration> pauses = new ArrayList<>();
  private final Counting provider = new Counting();

  @Test
  void aPassingFaultIsTriedAgainAfterGrowingPausesWithJitter() throws InterruptedException {
    provider.answer = new Answer.Failed("503", Answer.Fault.PASSING);
    assertThat(guarded(Quota.NONE).ask("x")).isEqualTo(provider.answer);
    assertThat(provider.asked).isEqualTo(3);
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    assertThat(pauses.get(1)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_600));
  }

  @Test
  void aProviderThatOnlyStumblesIsLeftAlone() throws InterruptedException {
    provider.answer = new Answer.Failed("503", Answer.Fault.PASSING);
    BookProvider guarded = guarded(Quota.NONE);
    for (int i = 0; i < 20; i++) {
      guarded.ask("x");
    }
    assertThat(provider.asked).isLessThan(12);
    assertThat(((Answer.Failed) guarded.ask("x")).said()).contains("left alone");
  }

  @Test
  void anUnknownBookIsNoFault() throws InterruptedException {
    BookProvider guarded = guarded(Quota.NONE);
    for (int i = 0; i < 20; i++) {
      guarded.ask("x");
    }
    assertThat(provider.asked).isEqualTo(20);
  }

  @Test
  void aQuotaOutlivesARestartAndEndsWithTheDay() throws InterruptedException {
    BookProvider guarded = guarded(quota(NOON));
    for (int i = 0; i < 2; i++) {
      guarded.ask("x");
    }
    BookProvider restarted = guarded(quota(NOON));
    restarted.ask("x");
    assertThat(restarted.ask("x")).isInstanceOf(Answer.Failed.class);
    assertThat(provider.asked).isEqualTo(3);
    guarded(quota(NOON.plus(Duration.ofDays(1)))).ask("x");
    assertThat(provider.asked).isEqualTo(4);
  }

  @Test
  void whoSaysThatTheQuotaIsUsedUpIsAskedNoMoreToday() throws InterruptedException {
    provider.answer = new Answer.Failed("429", Answer.Fault.QUOTA);
    BookProvider guarded = guarded(quota(NOON));
    guarded.ask("x");
    assertThat(((Answer.Failed) guarded.ask("x")).said()).contains("quota for today");
    assertThat(provider.asked).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void whoIsAskedTooOftenIsLeftAloneThoughNoQuotaIsKept() throws InterruptedException {
    provider.answer = new Answer.Failed("429", Answer.Fault.QUOTA);
    BookProvider guarded = guarded(Quota.NONE, recess(NOON));
    guarded.ask("x");
    assertThat(((Answer.Failed) guarded.ask("x")).said()).contains("left alone");
    guarded(Quota.NONE, recess(NOON.plusSeconds(20))).ask("x");
    assertThat(provider.asked).isEqualTo(1);
    guarded(Quota.NONE, recess(NOON.plusSeconds(61))).ask("x");
    assertThat(provider.asked).isEqualTo(2);
  }

  @Test
  void aRestartLeavesAProviderAloneUntilItsRecessIsOver() throws InterruptedException {
    provider.answer = new Answer.Failed("503", Answer.Fault.PASSING);
    BookProvider guarded = guarded(Quota.NONE, recess(NOON));
    for (int i = 0; i < 20; i++) {
      guarded.ask("x");
    }
    int asked = provider.asked;

    BookProvider restarted = guarded(Quota.NONE, recess(NOON.plusSeconds(20)));
    assertThat(((Answer.Failed) restarted.ask("x")).said()).contains("left alone");
    assertThat(provider.asked).isEqualTo(asked);

    guarded(Quota.NONE, recess(NOON.plusSeconds(61))).ask("x");
    assertThat(provider.asked).isGreaterThan(asked);
  }

  @Test
  void aRecessThatCannotBeReadIsNone() throws Exception {
    Files.writeString(folder.resolve("recess"), "garbage");
    assertThat(recess(NOON).left()).isZero();
    guarded(Quota.NONE, recess(NOON)).ask("x");
    assertThat(provider.asked).isEqualTo(1);
  }

  private Recess recess(Instant now) {
    return new RecessFile(folder.resolve("recess"), Clock.fixed(now, ZoneOffset.UTC));
  }

  private Quota quota(Instant now) {
    return new DailyQuota(folder.resolve("quota"), 3, Clock.fixed(now, ZoneOffset.UTC));
  }

  private BookProvider guarded(Quota quota) {
    return guarded(quota, Recess.FORGOTTEN);
  }

  private BookProvider guarded(Quota quota, Recess recess) {
    return Guard.before(provider, quota, recess, new Random(1), pauses::add);
  }

  private static final class Counting implements BookProvider {

    private int asked;
    private Answer answer = new Answer.Unknown("no such book");

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public Answer ask(String isbn13) {
      asked++;
      return answer;
    }
  }
}
