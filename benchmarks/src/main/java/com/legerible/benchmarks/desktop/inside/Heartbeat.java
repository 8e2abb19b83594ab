package com.legerible.benchmarks.desktop.inside;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Knocks at the thread of the screen again and again, and looks what it does while it is silent.
 */
final class Heartbeat implements Runnable {

  private static final long PAUSE_MILLIS = 5;
  private static final long LOOK_MILLIS = 20;
  private static final int FRAMES = 4;
  private static final String OWN = "com.legerible.desktop.";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Waits waits;
  private final Thread screen;

  Heartbeat(Waits waits, Thread screen) {
    this.waits = waits;
    this.screen = screen;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        beat();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() throws InterruptedException {
    CompletableFuture<Long> answer = new CompletableFuture<>();
    List<String> seen = new ArrayList<>();
    long processor = threads.getThreadCpuTime(screen.getId());
    ClickWait wait = new ClickWait();
    wait.begin();
    long asked = System.nanoTime();
    Platform.runLater(() -> answer.complete(System.nanoTime()));
    while (!answer.isDone()) {
      try {
        answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException silent) {
        seen.add(where(screen.getStackTrace()));
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    wait.end();
    long took = threads.getThreadCpuTime(screen.getId()) - processor;
    wait.processorMillis = TimeUnit.NANOSECONDS.toMillis(took);
    wait.commit();
    waits.add(answer.join() - asked, took, mostOf(seen));
  }

  /** The innermost calls, and the innermost of the client itself. */
  private static String where(StackTraceElement[] trace) {
    String innermost =
        Arrays.stream(trace).limit(FRAMES).map(Heartbeat::name).collect(Collectors.joining(" < "));
    String own =
        Arrays.stream(trace)
            .filter(frame -> frame.getClassName().startsWith(OWN))
            .findFirst()
            .map(frame -> " … " + name(frame) + ":" + frame.getLineNumber())
            .orElse("");
    return innermost + own;
  }

  private static String name(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }

  private static String mostOf(List<String> seen) {
    return seen.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(most -> most.getKey() + " (" + most.getValue() + " of " + seen.size() + " looks)")
        .orElse("");
  }
}
