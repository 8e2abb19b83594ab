package com.legerible.streaming.providers;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one provider: keeps its quota, asks again after a pause when it stumbles, and
 * leaves it alone for a while when it does nothing but stumble, or says that it is asked too often.
 */
public final class Guard {

  private static final int TRIES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
  private static final Duration LEFT_ALONE = Duration.ofSeconds(60);

  private final Quota quota;
  private final RandomGenerator random;
  private final Pause pause;
  private final CircuitBreaker breaker;

  /** How a pause is made; tests make none. */
  public interface Pause {

    Pause SLEEP = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

    void make(Duration time) throws InterruptedException;
  }

  public Guard(String name, Quota quota, Recess recess, RandomGenerator random, Pause pause) {
    this.quota = quota;
    this.random = random;
    this.pause = pause;
    this.breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(6)
                // A provider that fails four times of five still answers every second question.
                .failureRateThreshold(90)
                .waitDurationInOpenState(LEFT_ALONE)
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
    Duration left = recess.left();
    if (!left.isZero()) {
      // A clock that was set back must not make it longer than any recess is.
      breaker.transitionToOpenStateFor(left.compareTo(LEFT_ALONE) < 0 ? left : LEFT_ALONE);
    }
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                recess.begin(LEFT_ALONE);
              }
            });
  }

  /** A provider behind a guard of its own. */
  public static BookProvider before(
      BookProvider provider, Quota quota, Recess recess, RandomGenerator random, Pause pause) {
    var guard = new Guard(provider.name(), quota, recess, random, pause);
    return new BookProvider() {
      @Override
      public String name() {
        return provider.name();
      }

      @Override
      public Answer ask(String isbn13) throws InterruptedException {
        return guard.ask(
            () -> {
              try {
                return provider.ask(isbn13);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.Failed("it was not asked to the end", Answer.Fault.PASSING);
              }
            },
            answer -> answer instanceof Answer.Failed failed ? failed : null,
            failed -> failed);
      }
    };
  }

  /**
   * Asks, if it may.
   *
   * @param failure what failed in an answer; null where nothing did
   * @param refusal makes an answer of what kept it from asking
   */
  public <T> T ask(
      Supplier<T> question,
      Function<T, Answer.@Nullable Failed> failure,
      Function<Answer.Failed, T> refusal)
      throws InterruptedException {
    Duration wait = FIRST_PAUSE;
    for (int tried = 1; ; tried++) {
      if (!quota.take()) {
        return refusal.apply(
            new Answer.Failed("its quota for today is used up", Answer.Fault.QUOTA));
      }
      if (!breaker.tryAcquirePermission()) {
        quota.giveBack();
        return refusal.apply(
            new Answer.Failed("it is left alone after many failures", Answer.Fault.PASSING));
      }
      T answer = askOnce(question, failure);
      Answer.Failed failed = failure.apply(answer);
      if (failed == null || failed.fault() != Answer.Fault.PASSING || tried == TRIES) {
        return answer;
      }
      pause.make(wait.plusMillis(random.nextLong(wait.toMillis())));
      wait = wait.multipliedBy(2);
    }
  }

  private <T> T askOnce(Supplier<T> question, Function<T, Answer.@Nullable Failed> failure) {
    long start = System.nanoTime();
    T answer = question.get();
    Answer.Failed failed = failure.apply(answer);
    if (failed != null && failed.fault() == Answer.Fault.PASSING) {
      breaker.onError(
          System.nanoTime() - start,
          TimeUnit.NANOSECONDS,
          new IllegalStateException(failed.said()));
    } else {
      breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
    if (failed != null && failed.fault() == Answer.Fault.QUOTA) {
      quota.drained();
      // Where no quota is kept, that is all that stands between the provider and the next question.
      breaker.transitionToOpenState();
    }
    return answer;
  }
}
