package com.legerible.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTableTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(LEGERIBLE_[A-Z_]+):([^}]*)}");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(LEGERIBLE_[A-Z_]+)` \\| (?:`([^`]*)`)? *\\| \\S", Pattern.MULTILINE);

  @Test
  void everyVariableStandsInTheDocumentWithItsDefault() throws IOException {
    Map<String, String> read = found(PLACEHOLDER, "src/main/resources/application.yaml");
    assertThat(read).hasSizeGreaterThan(20);
    assertThat(found(ROW, "../docs/operations.md")).isEqualTo(read);
  }

  private static Map<String, String> found(Pattern pattern, String file) throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (MatchResult row : pattern.matcher(Files.readString(Path.of(file))).results().toList()) {
      found.put(row.group(1), row.group(2) == null ? "" : row.group(2));
    }
    return found;
  }
}
