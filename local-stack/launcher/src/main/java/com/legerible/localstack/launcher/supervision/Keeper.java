package com.legerible.localstack.launcher.supervision;

import com.legerible.localstack.servers.NoAnswer;
import com.legerible.localstack.servers.Server;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks after one part: waits for what it needs, starts it, and starts it again when it dies. */
final class Keeper implements Runnable {

  /** Then the cause is not chance, and whoever waits for the stack must know. */
  private static final int FIRST_STARTS = 3;

  /** Exit codes from here on mean a signal. */
  private static final int KILLED = 128;

  private final Part part;
  private final Server server;
  private final List<Keeper> needed;
  private final Watcher watcher;
  private final Backoff backoff = new Backoff();
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Object turn = new Object();
  private PartState state = PartState.WAITING;
  private String reason = "";
  private String lastFailure = "";
  private int restarts;
  private volatile boolean watcherFailed;

  Keeper(Part part, List<Keeper> needed, Watcher watcher) {
    this.part = part;
    this.server = part.server();
    this.needed = List.copyOf(needed);
    this.watcher = watcher;
  }

  Part part() {
    return part;
  }

  /** Completes when the part answered for the first time, or fails when it never will. */
  CompletableFuture<Void> started() {
    return started;
  }

  @Override
  public void run() {
    try {
      CompletableFuture<?>[] first =
          needed.stream().map(Keeper::started).toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(first).join();
      while (!isStopping() && keepOnce()) {
        // Once more.
      }
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      started.completeExceptionally(cause == null ? e : cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From a start to the end of the process; whether it is to be started again. */
  private boolean keepOnce() throws InterruptedException {
    long from = System.nanoTime();
    String ending = startOnce();
    if (ending.isEmpty()) {
      to(PartState.RUNNING, since(from), "");
      started.complete(null);
      int code = server.onExit().join();
      ending = ending(code);
      if (code == 0 && part.closable() && !isStopping()) {
        to(PartState.CLOSED, since(from), ending);
        return false;
      }
    }
    return !isStopping() && pauseBeforeNext(ending, since(from));
  }

  /** A process that ended itself said why; a killed one could not. */
  private String ending(int code) {
    String words = code > 0 && code < KILLED ? ": " + server.lastWords() : "";
    return "ended with exit code " + code + words;
  }

  /** What went wrong; nothing when the part answers. */
  private String startOnce() {
    try {
      if (!launchUnlessStopping()) {
        return "was stopped";
      }
      to(PartState.STARTING, Duration.ZERO, "");
      server.awaitAnswer();
      return "";
    } catch (NoAnswer e) {
      server.stop();
      lastFailure = String.valueOf(e.getMessage());
      return e.reason();
    } catch (IllegalStateException | UncheckedIOException e) {
      server.stop();
      lastFailure = String.valueOf(e.getMessage());
      return "could not be started";
    }
  }

  private boolean launchUnlessStopping() {
    synchronized (turn) {
      if (isStopping()) {
        return false;
      }
      server.launch();
      return true;
    }
  }

  private boolean pauseBeforeNext(String ending, Duration lived) throws InterruptedException {
    restarts++;
    if (!started.isDone() && restarts >= FIRST_STARTS) {
      to(PartState.FAILED, lived, ending + " for the third time");
      started.completeExceptionally(new StartFailed(lastFailure));
      return false;
    }
    Duration pause = backoff.after(lived);
    to(PartState.RESTARTING, pause, ending);
    return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** From now on the part is not started again. */
  void stopSoon() {
    synchronized (turn) {
      stopping.countDown();
    }
  }

  /** Ends the process in order. */
  void stop() {
    stopSoon();
    if (!server.isAlive()) {
      return;
    }
    long from = System.nanoTime();
    to(PartState.STOPPING, Duration.ZERO, "");
    server.stop();
    to(PartState.STOPPED, since(from), "");
  }

  private static Duration since(long from) {
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private void to(PartState next, Duration took, String why) {
    synchronized (this) {
      state = next;
      reason = why;
    }
    tell(took);
  }

  /** Whoever only looks on, and fails at it, does not end the work. */
  private void tell(Duration took) {
    try {
      watcher.changed(status(), took);
    } catch (RuntimeException e) {
      if (!watcherFailed) {
        watcherFailed = true;
        System.err.println("What becomes of " + server.name() + " cannot be told: " + e);
      }
    }
  }

  synchronized PartStatus status() {
    boolean alive = server.isAlive();
    Long pid = alive ? server.pid() : null;
    return new PartStatus(
        server.name(),
        state,
        pid,
        startOf(pid),
        server.port(),
        restarts,
        server.log(),
        reason,
        server.page().orElse(null));
  }

  private static @Nullable Instant startOf(@Nullable Long pid) {
    return pid == null
        ? null
        : ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant()).orElse(null);
  }
}
