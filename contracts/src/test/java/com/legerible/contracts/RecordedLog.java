package com.legerible.contracts;

import com.legerible.contracts.topics.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What earlier releases wrote, as it was recorded; it never changes. */
public final class RecordedLog {

  private static final String NOTHING = "-";

  /**
   * One record, in the order of its partition.
   *
   * @param position what the relay wrote into the header
   * @param value absent in a tombstone
   */
  public record Line(
      int partition, @Nullable String position, @Nullable String key, @Nullable String value) {}

  private RecordedLog() {}

  /** The versions, the oldest first. */
  public static Stream<String> releases() {
    return Stream.of("0.1.0");
  }

  /** All that a topic held. */
  public static List<Line> of(String release, Topic topic) throws IOException {
    try (InputStream in = open(release, topic.name() + ".tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(RecordedLog::line).toList();
    }
  }

  /** The backup of the same library, copied to this file. */
  public static void backup(String release, Path target) throws IOException {
    try (InputStream in = open(release, "library.backup")) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static InputStream open(String release, String file) throws IOException {
    InputStream in = RecordedLog.class.getResourceAsStream("/releases/" + release + "/" + file);
    if (in == null) {
      throw new IOException("There is no " + file + " of the release " + release);
    }
    return in;
  }

  private static Line line(String text) {
    String[] fields = text.split("\t", -1);
    return new Line(
        Integer.parseInt(fields[0]), present(fields[1]), present(fields[2]), present(fields[3]));
  }

  private static @Nullable String present(String field) {
    return field.equals(NOTHING) ? null : field;
  }
}
