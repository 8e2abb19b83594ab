package com.legerible.backend.background;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that lives as long as the backend; at the end it may finish what is at hand. */
public abstract class Worker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Worker.class);

  private final String name;
  private final Duration patience;
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * A worker that is not started yet.
   *
   * @param patience how long it is waited for at the end before it is interrupted
   */
  protected Worker(String name, Duration patience) {
    this.name = name;
    this.patience = patience;
  }

  /** Returns soon after {@link #isRunning} has become false. */
  protected abstract void work() throws InterruptedException;

  /** Called when the work is to end: wakes a thread that waits. */
  protected void wake() {}

  @Override
  public final synchronized void start() {
    running = true;
    Thread started = new Thread(this::run, name);
    thread = started;
    started.start();
  }

  @Override
  public final synchronized void stop() {
    running = false;
    wake();
    Thread started = thread;
    if (started == null) {
      return;
    }
    try {
      started.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    started.interrupt();
    thread = null;
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      work();
    } catch (InterruptedException stopped) {
      log.info("{} was interrupted: what it had not finished is done after the next start", name);
    }
  }
}
