package com.legerible.desktop.books;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Leads letters to a search field from wherever on the page they are typed. */
final class TypeToSearch {
  private TypeToSearch() {}

  static void on(Node page, TextField search) {
    page.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if (isLetter(event) && !(event.getTarget() instanceof TextInputControl)) {
            search.requestFocus();
            search.appendText(event.getCharacter());
            search.end();
            event.consume();
          }
        });
  }

  /** A blank presses the button that has the keyboard. */
  private static boolean isLetter(KeyEvent event) {
    String typed = event.getCharacter();
    boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    return !command && !typed.isBlank() && !Character.isISOControl(typed.codePointAt(0));
  }
}
