package com.legerible.localstack.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a child out of the terminal's process group, so that Ctrl-C reaches only the launcher,
 * which then stops its children in order.
 */
final class OwnSession {

  private static final String WITHOUT_INTERRUPT = "trap '' INT HUP; exec \"$@\"";

  private OwnSession() {}

  static List<String> of(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (onPath("setsid").isPresent()) {
      whole.add("setsid");
    } else if (onPath("sh").isPresent()) {
      whole.addAll(List.of("sh", "-c", WITHOUT_INTERRUPT, "child"));
    }
    whole.addAll(command);
    return whole;
  }

  /** The program of this name that a shell would run. */
  static Optional<Path> onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, program);
      if (!folder.isEmpty() && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
