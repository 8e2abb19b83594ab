package com.legerible.streaming.providers;

import com.legerible.contracts.isbn.Isbn;
import com.legerible.contracts.language.LanguageCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the dialects of all providers have in common. */
final class Fields {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[0-9]{3}|20[0-9]{2})(?![0-9])");

  private Fields() {}

  /** “2020”, “2020-11” and “Nov 2020” are 2020. */
  static @Nullable Integer year(JsonNode date) {
    Matcher year = YEAR.matcher(date.asString(""));
    return year.find() ? Integer.valueOf(year.group()) : null;
  }

  static @Nullable String language(JsonNode code) {
    return LanguageCode.of(code.asString("")).orElse(null);
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> add(texts, item.asString("")));
    return texts;
  }

  static void add(List<String> texts, String text) {
    if (!text.isBlank()) {
      texts.add(text.strip());
    }
  }

  /** Providers write ISBNs of both lengths; identifiers of other kinds are none. */
  static boolean holds(List<String> identifiers, String isbn13) {
    return identifiers.stream()
        .anyMatch(written -> Isbn.thirteen(written).filter(isbn13::equals).isPresent());
  }

  /** What a book must be to be the one that was asked for. */
  static Answer checked(String isbn13, String title, List<String> identifiers, ProvidedBook book) {
    if (!holds(identifiers, isbn13)) {
      return new Answer.Unknown(
          identifiers.isEmpty()
              ? "it gave a book without any ISBN"
              : "it gave a book with another ISBN: " + shown(identifiers));
    }
    return title.isBlank()
        ? new Answer.Unknown("it gave a book without a title")
        : new Answer.Known(book);
  }

  private static String shown(List<String> identifiers) {
    String all = String.join(", ", identifiers);
    return all.length() <= 80 ? all : all.substring(0, 80) + "…";
  }
}
