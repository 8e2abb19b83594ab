package com.legerible.benchmarks.desktop.inside;

import java.time.Duration;
import java.util.List;
import javafx.application.Platform;

/**
 * Starts the desktop client and watches it from within: {@code start SERVER CONFIG} or {@code
 * session SERVER CONFIG SOAK WORDS}.
 */
public final class Probe {

  private static final String CLIENT = "com.legerible.desktop.LegeribleDesktop";
  private static final long LOOK_AGAIN_MILLIS = 5;

  private Probe() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread watching = new Thread(() -> watch(List.of(arguments)), "probe");
    watching.setDaemon(true);
    watching.start();
    String[] ofClient = {arguments[1], "--config=" + arguments[2]};
    // The benchmarks are not compiled against the client: they see it as its users do.
    Class.forName(CLIENT).getMethod("main", String[].class).invoke(null, (Object) ofClient);
  }

  private static void watch(List<String> wishes) {
    try {
      awaitToolkit();
      FirstFrame.tell();
      Screen.await(".ranking-row");
      Told.of(Told.Kind.CONTENT, System.currentTimeMillis()).say();
      if (wishes.get(0).equals("session")) {
        Waits waits = new Waits();
        Thread screen = Screen.on(Thread::currentThread);
        Thread beating = new Thread(new Heartbeat(waits, screen), "heartbeat");
        beating.setDaemon(true);
        beating.start();
        new Session(waits, List.of(wishes.get(4).split(","))).run();
        new Soak(waits, Duration.parse(wishes.get(3))).run();
        Told.of(Told.Kind.DONE).say();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      Told.of(Told.Kind.LOST, String.valueOf(e.getMessage())).say();
    }
  }

  private static void awaitToolkit() throws InterruptedException {
    while (true) {
      try {
        Platform.runLater(() -> {});
        return;
      } catch (IllegalStateException notYet) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
    }
  }
}
