package com.legerible.contracts.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Codes of languages: ISO 639-1 where there is one, else the three letters of ISO 639-2. */
public final class LanguageCode {

  /** Where the code of libraries (ISO 639-2/B) is not the one of terminologists (639-2/T). */
  private static final Map<String, String> OF_LIBRARIES =
      Map.ofEntries(
          Map.entry("sq", "alb"),
          Map.entry("hy", "arm"),
          Map.entry("eu", "baq"),
          Map.entry("bo", "tib"),
          Map.entry("my", "bur"),
          Map.entry("zh", "chi"),
          Map.entry("cs", "cze"),
          Map.entry("nl", "dut"),
          Map.entry("fr", "fre"),
          Map.entry("ka", "geo"),
          Map.entry("de", "ger"),
          Map.entry("el", "gre"),
          Map.entry("is", "ice"),
          Map.entry("mk", "mac"),
          Map.entry("mi", "mao"),
          Map.entry("ms", "may"),
          Map.entry("fa", "per"),
          Map.entry("ro", "rum"),
          Map.entry("sk", "slo"),
          Map.entry("cy", "wel"));

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private LanguageCode() {}

  /**
   * The code for what a catalogue says.
   *
   * @param written {@code ger}, {@code deu}, {@code de-AT}, {@code German} or {@code
   *     /languages/ger}
   * @return nothing where it says that the language is unknown, or that there are several
   */
  public static Optional<String> of(String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    word = word.substring(word.lastIndexOf('/') + 1);
    String known = TWO_LETTERS.get(word);
    if (known != null) {
      return Optional.of(known);
    }
    String main = word.split("[-_]", 2)[0];
    if (TWO_LETTERS.containsKey(main)) {
      return Optional.ofNullable(TWO_LETTERS.get(main));
    }
    boolean code = main.matches("[a-z]{3}") && !main.matches("und|mul|zxx|mis");
    return code ? Optional.of(main) : Optional.empty();
  }

  /** The three letters that libraries use for a code; {@code und} where they have none. */
  public static String ofLibraries(String code) {
    String other = OF_LIBRARIES.get(code);
    if (other != null) {
      return other;
    }
    try {
      return Locale.forLanguageTag(code).getISO3Language();
    } catch (MissingResourceException unknown) {
      return "und";
    }
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes =
        Arrays.stream(Locale.getISOLanguages())
            .map(code -> Locale.forLanguageTag(code).getLanguage())
            .distinct()
            .collect(Collectors.toMap(Function.identity(), Function.identity()));
    var all = new HashMap<>(codes);
    for (String code : codes.keySet()) {
      Locale language = Locale.forLanguageTag(code);
      all.putIfAbsent(language.getISO3Language(), code);
      all.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    OF_LIBRARIES.forEach((code, three) -> all.put(three, code));
    // Obsolete codes that Java still lists, or does, depending on its version.
    all.putAll(Map.of("iw", "he", "ji", "yi", "in", "id"));
    all.replaceAll(
        (word, code) -> Map.of("iw", "he", "ji", "yi", "in", "id").getOrDefault(code, code));
    return Map.copyOf(all);
  }
}
