package com.legerible.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Selector;
import org.junit.jupiter.api.Test;

class SheetsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/com/legerible/desktop");
  private static final Pattern COLOUR = Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);");

  @Test
  void everySheetOfTheApplicationIsWorn() throws IOException {
    List<String> worn = selectors(URI.create(Sheets.own()).toURL());
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<Path> sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
      assertThat(sheets).hasSizeGreaterThan(10);
      for (Path sheet : sheets) {
        assertThat(worn).as(sheet.toString()).containsAll(selectors(sheet.toUri().toURL()));
      }
    }
  }

  private static List<String> selectors(URL sheet) throws IOException {
    return new CssParser()
        .parse(sheet).getRules().stream()
            .flatMap(rule -> rule.getSelectors().stream())
            .map(Selector::toString)
            .toList();
  }

  /** The accent is our own, and three steps stand for those that the dark sheet takes. */
  @Test
  void darkMeansTheColoursOfPrimerDark() throws IOException {
    Map<String, String> dark = colours(read(new PrimerDark().getUserAgentStylesheet()));
    dark.put("-color-base-1", dark.get("-color-base-6"));
    dark.put("-color-base-2", dark.get("-color-base-6"));
    dark.put("-color-success-5", dark.get("-color-success-6"));
    Map<String, String> ours =
        colours(Files.readString(RESOURCES.resolve("theme/palette-dark.css")));
    ours.keySet().removeIf(name -> name.startsWith("-color-accent") || name.equals("-color-bar"));
    assertThat(dark).containsAllEntriesOf(ours);
    assertThat(ours).containsKeys("-color-bg-default", "-color-fg-default", "-color-danger-fg");
  }

  private static Map<String, String> colours(String sheet) {
    Map<String, String> colours = new TreeMap<>();
    Matcher found = COLOUR.matcher(sheet);
    while (found.find()) {
      colours.putIfAbsent(found.group(1), found.group(2));
    }
    return colours;
  }

  private static String read(String resource) throws IOException {
    String path = resource.startsWith("/") ? resource : URI.create(resource).getPath();
    try (InputStream in = PrimerDark.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
