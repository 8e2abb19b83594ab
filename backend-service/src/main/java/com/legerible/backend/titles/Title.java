package com.legerible.backend.titles;

import java.util.List;

/** What a book is called, and who wrote it. */
public record Title(String title, List<String> authors) {

  public Title {
    authors = List.copyOf(authors);
  }
}
