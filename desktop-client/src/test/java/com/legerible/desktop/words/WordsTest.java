package com.legerible.desktop.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.client.LibraryException.Unwritable;
import com.legerible.desktop.fakes.FakeLibrary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Pattern KEY = Pattern.compile("\"%([A-Za-z.]+)\"");

  @Test
  void everyLanguageSaysTheSameThings() throws IOException {
    assertThat(bundle("words_de.properties").keySet())
        .isEqualTo(bundle("words.properties").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"words.properties", "words_de.properties"})
  void nothingIsEmptyAndEveryPatternCanBeFilled(String file) throws IOException {
    bundle(file)
        .forEach(
            (key, text) -> {
              assertThat(text.toString())
                  .as("%s in %s", key, file)
                  .isNotBlank()
                  .doesNotContain("'");
              assertThat(new MessageFormat(text.toString(), Locale.ENGLISH)).isNotNull();
            });
  }

  @Test
  void placeholdersAreTheSameInEveryLanguage() throws IOException {
    Properties english = bundle("words.properties");
    bundle("words_de.properties")
        .forEach(
            (key, text) ->
                assertThat(placeholders(text))
                    .as("%s", key)
                    .isEqualTo(placeholders(english.get(key))));
  }

  @Test
  void everyWordOnAScreenIsInTheBundle() throws IOException {
    Set<Object> known = bundle("words.properties").keySet();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".fxml")).toList()) {
        Matcher used = KEY.matcher(Files.readString(file));
        while (used.find()) {
          assertThat(known).as("%s", file).contains(used.group(1));
        }
      }
    }
  }

  @Test
  void numbersAreWrittenAsTheReaderWritesThem() {
    Words words = new Words(Locale.GERMANY);
    assertThat(words.number(48201)).isEqualTo("48.201");
    assertThat(words.seconds(Duration.ofMillis(240))).isEqualTo("0,2");
    words.language().set(Locale.ENGLISH);
    assertThat(words.number(48201)).isEqualTo("48,201");
    assertThat(words.seconds(Duration.ofMillis(61_400))).isEqualTo("61");
    assertThat(words.say("books.total", 1)).isEqualTo("1 book");
    assertThat(words.say("books.total", 12_034L)).isEqualTo("12,034 books");
  }

  @Test
  void theLegendOfTheQualityNamesItsColumns() {
    for (Locale language : Words.LANGUAGES) {
      Words words = new Words(language);
      for (String column : List.of("quality.ndcg", "quality.recall", "quality.coverage")) {
        String name = Pattern.quote(words.say(column));
        assertThat(words.say("quality.legend")).containsPattern("(?i)\\b" + name + "\\b");
      }
    }
  }

  @Test
  void whoSpeaksAnotherLanguageReadsEnglish() {
    assertThat(new Words(Locale.JAPANESE).say("loan")).isEqualTo("Loan");
  }

  @Test
  void failuresAreExplainedWithoutTheirTechnicalText() {
    Words words = new Words(Locale.ENGLISH);
    assertThat(words.explain(FakeLibrary.unreachable()))
        .startsWith("The library cannot be reached");
    assertThat(words.explain(FakeLibrary.refused(503))).startsWith("The library is not ready");
    assertThat(words.explain(FakeLibrary.refused(418))).isEqualTo("Because.");
    assertThat(words.explain(new Unwritable(Path.of("/lists/loans.csv"), new IOException("x"))))
        .startsWith("loans.csv cannot be written. Please ");
    assertThat(words.explain(new IllegalStateException("x"))).doesNotContain("x ").isNotBlank();
  }

  private static Set<String> placeholders(Object text) {
    Matcher found = Pattern.compile("\\{(\\d)").matcher(text.toString());
    Set<String> all = new java.util.TreeSet<>();
    while (found.find()) {
      all.add(found.group(1));
    }
    return all;
  }

  private static Properties bundle(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
