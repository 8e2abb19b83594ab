package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.supervision.PartState;
import com.legerible.localstack.launcher.supervision.PartStatus;
import com.legerible.localstack.launcher.supervision.Watcher;
import java.awt.SplashScreen;
import java.time.Duration;

/** For somebody who sees no terminal: a picture until the window comes, and the end with it. */
final class MenuStart implements Watcher {

  private final Watcher others;
  private final Runnable hidePicture;
  private final Runnable end;

  MenuStart(Watcher others, Runnable hidePicture, Runnable end) {
    this.others = others;
    this.hidePicture = hidePicture;
    this.end = end;
  }

  /** The end waits for the threads that tell of changes, so it gets one of its own. */
  static MenuStart ofThisProcess(Watcher others) {
    return new MenuStart(
        others,
        MenuStart::closeSplashScreen,
        () -> new Thread(() -> System.exit(0), "window-closed").start());
  }

  private static void closeSplashScreen() {
    SplashScreen picture = SplashScreen.getSplashScreen();
    if (picture != null) {
      picture.close();
    }
  }

  @Override
  public void changed(PartStatus part, Duration took) {
    others.changed(part, took);
    if (part.name().equals("desktop") && part.state() == PartState.RUNNING) {
      hidePicture.run();
    }
    if (part.state() == PartState.CLOSED) {
      end.run();
    }
  }
}
