package com.legerible.backend.security;

import com.legerible.contracts.rest.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may call what, as the table of calls in the documents says. */
final class ApiTable {

  private static final Path DOCUMENT = Path.of("..", "docs", "api.md");
  private static final Pattern CALL = Pattern.compile("`(GET|POST|PUT|DELETE)(?: (/[^ ?`]+))?");

  private ApiTable() {}

  /** The least role for each call, such as {@code GET /api/readers/{}}; empty for anyone. */
  static Map<String, Optional<Role>> read() {
    Map<String, Optional<Role>> calls = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(DOCUMENT)) {
        String[] cells = line.split("(?<!\\\\)\\|");
        if (cells.length > 3 && cells[1].contains("`")) {
          calls(cells[1]).forEach(call -> calls.put(call, role(cells[2].strip())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return calls;
  }

  static String withoutNames(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  /** A method without a path has that of the next one. */
  private static List<String> calls(String cell) {
    List<String> calls = new ArrayList<>();
    List<String> pathless = new ArrayList<>();
    Matcher call = CALL.matcher(cell);
    while (call.find()) {
      pathless.add(call.group(1));
      if (call.group(2) != null) {
        pathless.forEach(method -> calls.add(method + " " + withoutNames(call.group(2))));
        pathless.clear();
      }
    }
    return calls;
  }

  private static Optional<Role> role(String who) {
    if (who.startsWith("anyone")) {
      return Optional.empty();
    }
    if (who.startsWith("admin")) {
      return Optional.of(Role.ADMIN);
    }
    return Optional.of(who.startsWith("librarian") ? Role.LIBRARIAN : Role.READER);
  }
}
