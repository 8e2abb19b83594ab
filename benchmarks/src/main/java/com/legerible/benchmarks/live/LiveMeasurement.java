package com.legerible.benchmarks.live;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/** Measures the live streams of one backend. */
final class LiveMeasurement {

  /** The budget of a thousand streams at one event a second. */
  private static final double BUDGET_MILLIS = 250;

  private static final int SPARE_FILES = 200;
  private static final long POLL_MILLIS = 20;
  private static final long AGAIN_MILLIS = 1_000;
  private static final long LIMIT_SECONDS = 60;

  private final Plan plan;
  private final PrintWriter out;

  LiveMeasurement(Plan plan, PrintWriter out) {
    this.plan = plan;
    this.out = out;
  }

  /** False when something was not as it has to be; that is printed. */
  boolean run() throws IOException, InterruptedException {
    requireFiles();
    say(
        "%s, Java %s, %d processors",
        Instant.now(), Runtime.version(), Runtime.getRuntime().availableProcessors());
    say(
        "%d idle streams; %d with %.1f loans a second for %s; %d that never read; load %.2f",
        plan.idle(), plan.active(), plan.rate(), plan.measured(), plan.slow(), load());
    Lender lender = new Lender(plan.server(), plan.user(), plan.password());
    Gauges gauges = new Gauges(lender);
    double others = gauges.liveStreams();
    boolean idleSound = idle(new BackendHeap(gauges));
    awaitEnd(gauges, others);
    List<Double> alone = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    boolean sound = idleSound;
    for (int repeat = 1; repeat <= plan.repeats(); repeat++) {
      sound &= active(lender, 0, repeat, alone);
      sound &= plan.slow() == 0 || active(lender, plan.slow(), repeat, beside);
    }
    say(
        "median p99 alone %.1f ms (budget at 1,000 streams and 1 event a second: %.0f ms)",
        median(alone), BUDGET_MILLIS);
    if (!beside.isEmpty()) {
      say(
          "median p99 beside slow readers %.1f ms, %.2f times as much",
          median(beside), median(beside) / median(alone));
    }
    return sound;
  }

  private boolean idle(BackendHeap heap) throws IOException, InterruptedException {
    double before = heap.used();
    long resident = heap.residentMegabytes();
    try (Screens screens = new Screens(plan.server(), loan -> {})) {
      long start = System.nanoTime();
      screens.open(plan.idle());
      boolean all = await(() -> screens.speaking() == plan.idle());
      double seconds = (System.nanoTime() - start) / 1e9;
      double more = heap.used() - before;
      say(
          "idle: %d of %d streams open after %.1f s; %.1f KB of heap each; resident %d MB, before %d MB",
          screens.speaking(),
          plan.idle(),
          seconds,
          more / plan.idle() / 1024,
          heap.residentMegabytes(),
          resident);
      return all && screens.open() == plan.idle();
    }
  }

  /** The backend finds out at the next heartbeat, and until then has no room for so many others. */
  private static void awaitEnd(Gauges gauges, double others)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (gauges.liveStreams() > others && System.nanoTime() < end) {
      Thread.sleep(AGAIN_MILLIS);
    }
  }

  private boolean active(Lender lender, int slow, int repeat, List<Double> p99)
      throws IOException, InterruptedException {
    Deliveries deliveries = new Deliveries();
    try (Screens screens =
        new Screens(plan.server(), loan -> deliveries.arrived(loan, System.nanoTime()))) {
      screens.openSleeping(slow);
      screens.open(plan.active());
      boolean sound = await(() -> screens.speaking() == plan.active());
      makeLoans(lender, deliveries);
      long expected = (long) plan.loans() * plan.active();
      sound &= await(() -> deliveries.count() >= expected);
      Histogram times = deliveries.times();
      say(
          "repeat %d beside %d slow readers: %d of %d events; p50 %.1f, p99 %.1f, max %.1f ms; load %.2f%s",
          repeat,
          slow,
          times.getTotalCount(),
          expected,
          millis(times, 50),
          millis(times, 99),
          millis(times, 100),
          load(),
          sound ? "" : "; NOT SOUND");
      p99.add(millis(times, 99));
      return sound && times.getTotalCount() == expected && screens.open() == plan.active();
    }
  }

  /** At an even rate, whether the answers keep up or not. */
  private void makeLoans(Lender lender, Deliveries deliveries)
      throws IOException, InterruptedException {
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int number = 0; number < plan.loans(); number++) {
      long due = start + (long) (number * 1e9 / plan.rate());
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      answers.add(lender.loan().thenAccept(loan -> deliveries.answered(loan, due)));
    }
    try {
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
          .get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("a loan was not answered: " + e, e);
    }
  }

  private void requireFiles() throws IOException {
    int needed = Math.max(plan.idle(), plan.active() + plan.slow()) + SPARE_FILES;
    long allowed = OpenFiles.allowed();
    if (allowed < needed) {
      throw new IOException(
          "each stream is an open file here and in the backend, and only "
              + allowed
              + " are allowed; start both after ulimit -n "
              + needed);
    }
  }

  private static boolean await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(POLL_MILLIS);
    }
    return condition.getAsBoolean();
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static double millis(Histogram times, double percentile) {
    return times.getValueAtPercentile(percentile) / 1e3;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
