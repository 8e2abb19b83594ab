package com.legerible.localstack.launcher.display;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import javax.swing.JLabel;
import javax.swing.JOptionPane;

/** Says in a window of its own what somebody who started from a menu would not see elsewhere. */
public final class ProblemWindow {

  private static final int WIDTH = 420;

  private ProblemWindow() {}

  /** Shows the message until it is closed; does nothing where no window can be shown. */
  public static void show(String message) {
    try {
      if (!GraphicsEnvironment.isHeadless()) {
        JOptionPane.showMessageDialog(
            null, new JLabel(html(message)), "Legerible", JOptionPane.ERROR_MESSAGE);
      }
    } catch (HeadlessException | AWTError | LinkageError e) {
      System.err.println("No window can be shown: " + e.getMessage());
    }
  }

  /** So that long sentences are broken into lines. */
  static String html(String message) {
    String escaped = message.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    return "<html><body style='width: %dpx'>%s</body></html>".formatted(WIDTH, escaped);
  }
}
