package com.legerible.backend.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.problems.Refused;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final AtomicLong now = new AtomicLong();
  private final SignInThrottle throttle = new SignInThrottle(now::get);

  /** Each after the pause of the one before. */
  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      now.addAndGet(LONGEST_PAUSE.toNanos());
      throttle.check("nadia", "home");
    }
  }

  @Test
  void aFewWrongPasswordsCostNothing() {
    fail(4);
    assertThatCode(() -> throttle.check("nadia", "home")).doesNotThrowAnyException();
  }

  @Test
  void aGuesserHasToWaitLongerAndLonger() {
    fail(8);
    now.addAndGet(Duration.ofSeconds(7).toNanos());
    assertThatThrownBy(() -> throttle.check("NADIA", "home")).isInstanceOf(Refused.class);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThatCode(() -> throttle.check("nadia", "home")).doesNotThrowAnyException();
  }

  @Test
  void ofTwoGuessesAtOnceAfterThePauseTheSecondIsRefused() {
    fail(5);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThatCode(() -> throttle.check("nadia", "home")).doesNotThrowAnyException();
    assertThatThrownBy(() -> throttle.check("nadia", "home")).isInstanceOf(Refused.class);
  }

  @Test
  void theReaderElsewhereIsNotLockedOut() {
    fail(100);
    assertThatCode(() -> throttle.check("nadia", "library")).doesNotThrowAnyException();
  }

  @Test
  void theRightPasswordForgetsTheWrongOnes() {
    fail(4);
    throttle.succeeded("nadia", "home");
    fail(4);
    assertThatCode(() -> throttle.check("nadia", "home")).doesNotThrowAnyException();
  }

  @Test
  void theRightPasswordIsNeverTooOften() {
    for (int i = 0; i < 20; i++) {
      throttle.check("nadia", "home");
      throttle.succeeded("nadia", "home");
    }
    assertThatCode(() -> throttle.check("nadia", "home")).doesNotThrowAnyException();
  }

  @Test
  void itStaysBoundedUnderAFloodOfNames() {
    fail(5);
    for (int i = 0; i < 20_000; i++) {
      throttle.check("name" + i, "home");
    }
    assertThatCode(() -> throttle.check("nadia", "home")).doesNotThrowAnyException();
  }
}
