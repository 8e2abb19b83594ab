package com.legerible.benchmarks.desktop.inside;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One thing that the process of the desktop client tells, as a line of what it prints. */
public record Told(Kind kind, List<String> values) {

  private static final String MARK = "probe";
  private static final String BETWEEN = "\t";

  /** What there is to tell. */
  public enum Kind {
    /**
     * The window has been drawn; when, in milliseconds of the epoch, and how many milliseconds of
     * processors it took.
     */
    FRAME,
    /** The ranking is in it; when, in milliseconds of the epoch. */
    CONTENT,
    /** A step of the session has ended: its name, beats, p99 and longest wait in microseconds. */
    STEP,
    /**
     * A long wait: the step, microseconds, those of a processor, and what the screen's thread did.
     */
    STALL,
    /** Bytes in use after the garbage was collected. */
    HEAP,
    /** The session has ended. */
    DONE,
    /** Something that should be on the screen is not: what. */
    LOST
  }

  static Told of(Kind kind, Object... values) {
    return new Told(kind, Arrays.stream(values).map(String::valueOf).toList());
  }

  /** Empty for a line that something else has printed. */
  public static Optional<Told> read(String line) {
    List<String> parts = List.of(line.split(BETWEEN, -1));
    return parts.size() > 1 && parts.get(0).equals(MARK)
        ? Optional.of(new Told(Kind.valueOf(parts.get(1)), parts.subList(2, parts.size())))
        : Optional.empty();
  }

  String line() {
    StringBuilder line = new StringBuilder(MARK).append(BETWEEN).append(kind);
    values.forEach(value -> line.append(BETWEEN).append(value.replaceAll("\\s", " ")));
    return line.toString();
  }

  void say() {
    System.out.println(line());
  }

  public String text(int index) {
    return values.get(index);
  }

  public long number(int index) {
    return Long.parseLong(values.get(index));
  }
}
