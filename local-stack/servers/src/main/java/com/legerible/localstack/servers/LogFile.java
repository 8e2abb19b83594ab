package com.legerible.localstack.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What one process printed, this time and earlier; its size is bounded at each start. */
record LogFile(Path path) {

  private static final long LIMIT = 8L << 20;
  private static final int ENDING_BYTES = 4096;
  private static final int ENDING_LINES = 5;

  /** Puts a long log aside, in place of the one put aside before. */
  void rotate() {
    try {
      if (Files.exists(path) && Files.size(path) > LIMIT) {
        Path before = path.resolveSibling(path.getFileName() + ".1");
        Files.move(path, before, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The log " + path + " cannot be put aside", e);
    }
  }

  /** The last lines, for a message that says why a process ended. */
  String ending() {
    List<String> lines = tail();
    int from = Math.max(0, lines.size() - ENDING_LINES);
    return "The end of " + path + ":\n" + String.join("\n", lines.subList(from, lines.size()));
  }

  String lastLine() {
    List<String> lines = tail();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
  }

  /** Without the lines that say where in the code something failed: users need what failed. */
  private List<String> tail() {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - ENDING_BYTES));
      byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("\tat ") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      return List.of("The log cannot be read: " + e);
    }
  }
}
