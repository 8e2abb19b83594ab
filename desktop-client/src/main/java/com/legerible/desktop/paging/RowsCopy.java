package com.legerible.desktop.paging;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts the selected rows on the clipboard, as a spreadsheet takes them. */
final class RowsCopy {
  private RowsCopy() {}

  static void of(TableView<?> table) {
    List<Integer> chosen = List.copyOf(table.getSelectionModel().getSelectedIndices());
    ClipboardContent content = new ClipboardContent();
    content.putString(
        chosen.stream().sorted().map(row -> line(table, row)).collect(Collectors.joining("\n")));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static String line(TableView<?> table, int row) {
    return table.getVisibleLeafColumns().stream()
        .map(column -> column.getCellData(row))
        .filter(String.class::isInstance)
        .map(Object::toString)
        .collect(Collectors.joining("\t"));
  }
}
