package com.legerible.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/** Waiting for a condition with a limit that a slow machine can keep. */
final class Waiting {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private Waiting() {}

  static void until(Callable<Boolean> condition) {
    until(LIMIT, condition);
  }

  /** The last state is told when the wait was in vain. */
  static void until(Callable<Boolean> condition, Supplier<String> state) {
    try {
      until(LIMIT, condition);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(state.get(), e);
    }
  }

  static void atMostMinutes(long minutes, Callable<Boolean> condition) {
    until(Duration.ofMinutes(minutes), condition);
  }

  /** Asks at once, then with pauses, so that whoever asks leaves room for who has to answer. */
  static <T> T forAnswer(Callable<T> question, Predicate<T> isGood) {
    return polling(LIMIT).pollDelay(Duration.ZERO).until(question, isGood);
  }

  private static void until(Duration limit, Callable<Boolean> condition) {
    polling(limit).until(condition);
  }

  private static ConditionFactory polling(Duration limit) {
    return await().atMost(limit).pollInterval(Duration.ofMillis(100)).ignoreExceptions();
  }
}
