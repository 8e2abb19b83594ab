package com.legerible.backend.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts in one cell, with a semicolon and a blank between them; a semicolon within one of
 * them is written twice.
 */
public final class CellList {

  private static final String BETWEEN = "; ";
  private static final String INSIDE = ";;";

  private CellList() {}

  public static String of(List<String> texts) {
    return texts.stream()
        .map(text -> text.replace(";", INSIDE))
        .collect(Collectors.joining(BETWEEN));
  }

  /** The texts of a cell; a semicolon that is neither doubled nor before a blank is one itself. */
  public static List<String> texts(String cell) {
    List<String> texts = new ArrayList<>();
    var text = new StringBuilder();
    int at = 0;
    while (at < cell.length()) {
      if (cell.startsWith(BETWEEN, at)) {
        texts.add(text.toString());
        text.setLength(0);
        at += BETWEEN.length();
      } else {
        text.append(cell.charAt(at));
        at += cell.startsWith(INSIDE, at) ? INSIDE.length() : 1;
      }
    }
    texts.add(text.toString());
    return texts;
  }
}
