package com.legerible.benchmarks.desktop.inside;

import java.time.Duration;
import java.util.List;

/** A long time in front of the screen; tells again and again what is in use. */
final class Soak {

  private static final List<String> PAGES = List.of("Books", "Loans", "Home", "Pipeline", "Home");
  private static final long LOOKING = 3_000;
  private static final int READINGS = 10;

  private final Waits waits;
  private final Duration length;

  Soak(Waits waits, Duration length) {
    this.waits = waits;
    this.length = length;
  }

  void run() throws InterruptedException {
    tell();
    long begin = System.nanoTime();
    for (int reading = 1; reading <= READINGS && !length.isZero(); reading++) {
      long until = begin + length.toNanos() * reading / READINGS;
      waits.begin("soak");
      while (System.nanoTime() < until) {
        useAll();
      }
      waits.begin("");
      tell();
    }
  }

  private static void useAll() throws InterruptedException {
    for (String page : PAGES) {
      Screen.press("#nav" + page);
      Thread.sleep(LOOKING);
    }
    Screen.choose("dashboardItem");
    Thread.sleep(LOOKING);
    Screen.closeOthers();
    Screen.choose("germanItem");
    Thread.sleep(LOOKING);
    Screen.choose("englishItem");
  }

  private static void tell() throws InterruptedException {
    // What ends with a reference that the collector has to find first is gone after the second.
    System.gc();
    Thread.sleep(LOOKING / 10);
    System.gc();
    Runtime memory = Runtime.getRuntime();
    Told.of(Told.Kind.HEAP, memory.totalMemory() - memory.freeMemory()).say();
  }
}
