package com.legerible.analytics.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the lines of a file, the first few of them in words. */
final class Complaints {

  private final Path file;
  private final int most;
  private final List<String> words = new ArrayList<>();
  private long all;

  Complaints(Path file, int most) {
    this.file = file;
    this.most = most;
  }

  void add(long line, String complaint) {
    all++;
    if (words.size() < most) {
      words.add("line " + line + ": " + complaint);
    }
  }

  /** Refuses the file when there was any complaint. */
  void raise() throws UnusableFile {
    if (all > words.size()) {
      words.add("and " + (all - words.size()) + " more lines");
    }
    if (all > 0) {
      throw unusable(String.join(System.lineSeparator(), words));
    }
  }

  UnusableFile unusable(String why) {
    return new UnusableFile(
        "The loans in " + file + " cannot be read." + System.lineSeparator() + why);
  }
}
