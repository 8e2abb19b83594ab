package com.legerible.desktop;

import com.legerible.desktop.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language in which every word of the bundle is marked, so that any other word stands out. */
final class Vocabulary {
  static final Locale MARKED = Locale.forLanguageTag("qps");

  private static final Pattern PART = Pattern.compile("[^\n\t]+");
  private static final Pattern MARKS = Pattern.compile("(?m)⟦.*⟧");

  /** The names of months are Java's own. */
  private static final Pattern DATE = Pattern.compile("\\d{4} \\p{L}\\w* \\d{1,2}");

  private Vocabulary() {}

  /** Puts the marked language beside the real ones. */
  static void writeMarked() throws IOException {
    Properties marked = new Properties();
    words()
        .forEach(
            (key, text) ->
                marked.put(
                    key, PART.matcher(text.toString()).replaceAll(part -> mark(part.group()))));
    Path folder = Path.of("target", "test-classes", "com", "legerible", "desktop", "words");
    Files.createDirectories(folder);
    try (Writer file = Files.newBufferedWriter(folder.resolve("words_qps.properties"))) {
      marked.store(file, null);
    }
  }

  private static String mark(String text) {
    return Matcher.quoteReplacement("⟦" + text + "⟧");
  }

  /** What is left of a text of the marked language without the words of the bundle. */
  static String unmarked(String text) {
    return DATE.matcher(MARKS.matcher(text).replaceAll("")).replaceAll("").strip();
  }

  private static Properties words() throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
