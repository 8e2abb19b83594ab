package com.legerible.desktop.trouble;

import com.legerible.desktop.fxml.Ambience;
import java.nio.file.Path;
import java.time.Instant;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every error ends that nobody handled: logged, shown once, and the application goes on. */
public final class LastResort implements Thread.UncaughtExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(LastResort.class);

  private final Ambience ambience;
  private final Path folder;
  private final Runnable again;
  private boolean shown;

  /**
   * Reports are written to the folder; {@code again} builds the window anew for who wants to retry.
   */
  public LastResort(Ambience ambience, Path folder, Runnable again) {
    this.ambience = ambience;
    this.folder = folder;
    this.again = again;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable cause) {
    log.error("Something unexpected went wrong in {}.", thread.getName(), cause);
    new CrashReport(cause).write(folder, Instant.now());
    Platform.runLater(() -> show(cause));
  }

  private void show(Throwable cause) {
    if (!shown) {
      shown = true;
      new TroubleView(cause, ambience, again).open(() -> shown = false);
    }
  }
}
