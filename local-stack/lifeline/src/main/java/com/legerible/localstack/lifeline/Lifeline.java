package com.legerible.localstack.lifeline;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A Java agent that ends its process, shutdown hooks included, when standard input closes. */
public final class Lifeline {

  /** Longer than any of our servers takes to stop in order; then only a hanging one is left. */
  private static final Duration SHUTDOWN_LIMIT = Duration.ofMinutes(1);

  private Lifeline() {}

  /** Called by the Java virtual machine before the program's own main method. */
  public static void premain(String arguments) {
    daemon("lifeline", () -> exitWhenClosed(System.in));
  }

  private static void exitWhenClosed(InputStream launcher) {
    awaitEnd(launcher);
    daemon("lifeline-limit", Lifeline::haltWhenShutdownHangs);
    System.exit(0);
  }

  private static void awaitEnd(InputStream launcher) {
    try {
      while (launcher.read() >= 0) {
        // Nothing is ever said over this pipe: only its end counts.
      }
    } catch (IOException e) {
      System.err.println("The pipe to the launcher broke, so this process ends: " + e);
    }
  }

  private static void haltWhenShutdownHangs() {
    try {
      Thread.sleep(SHUTDOWN_LIMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
