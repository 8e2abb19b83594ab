package com.legerible.desktop.trouble;

import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.words.Words;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every error ends that nobody handled: logged, shown once, and the application goes on. */
public final class LastResort implements Thread.UncaughtExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(LastResort.class);

  private final Words words;
  private final Appearance appearance;
  private boolean shown;

  public LastResort(Words words, Appearance appearance) {
    this.words = words;
    this.appearance = appearance;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable cause) {
    log.error("Something unexpected went wrong in {}.", thread.getName(), cause);
    Platform.runLater(() -> show(cause));
  }

  private void show(Throwable cause) {
    if (!shown) {
      shown = true;
      new TroubleView(cause, words, appearance).open(() -> shown = false);
    }
  }
}
