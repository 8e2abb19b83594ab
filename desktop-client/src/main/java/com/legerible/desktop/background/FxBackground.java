package com.legerible.desktop.background;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one executor of the application, in front of the FX thread. */
public final class FxBackground implements Background, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FxBackground.class);
  private static final int THREADS = 6;
  private static final int WAITING = 200;

  private final ThreadPoolExecutor workers;

  public FxBackground() {
    AtomicInteger number = new AtomicInteger();
    workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            20,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, "background-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
  }

  /** The same threads, for a library that brings its own way of waiting. */
  public ExecutorService workers() {
    return workers;
  }

  @Override
  public <T> Errand deliver(
      CompletableFuture<T> answer, Consumer<? super T> done, Consumer<Throwable> failed) {
    AtomicBoolean wanted = new AtomicBoolean(true);
    CompletableFuture<Void> unused =
        answer.handle(
            (value, failure) -> {
              // Never at once, even when the answer is there: the screen may be in the middle of a
              // layout.
              Platform.runLater(
                  () -> {
                    if (wanted.get()) {
                      hand(value, failure, done, failed);
                    }
                  });
              return null;
            });
    return () -> {
      wanted.set(false);
      answer.cancel(true);
    };
  }

  private static <T> void hand(
      T value, Throwable failure, Consumer<? super T> done, Consumer<Throwable> failed) {
    if (failure == null) {
      done.accept(value);
    } else {
      Throwable cause = failure.getCause();
      failed.accept(failure instanceof CompletionException && cause != null ? cause : failure);
    }
  }

  @Override
  public Errand after(Duration pause, Runnable action) {
    AtomicBoolean wanted = new AtomicBoolean(true);
    onScreen(() -> startPause(pause, action, wanted));
    return () -> wanted.set(false);
  }

  private static void startPause(Duration pause, Runnable action, AtomicBoolean wanted) {
    PauseTransition wait =
        new PauseTransition(javafx.util.Duration.millis((double) pause.toMillis()));
    wait.setOnFinished(
        event -> {
          if (wanted.get()) {
            action.run();
          }
        });
    wait.play();
  }

  @Override
  public void onScreen(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  @Override
  public void aside(Runnable work) {
    workers.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            log.warn("Something done in the background did not work: {}", e.getMessage(), e);
          }
        });
  }

  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(1, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
