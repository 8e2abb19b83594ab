package com.legerible.backend.catalogue;

import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.isbn.Isbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a book, with who said it.
 *
 * @param provenance the provider of each field, by the field's name
 */
record Description(
    @Nullable String isbn,
    String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String language,
    Map<String, String> provenance) {

  /** The fields that have a provider each. */
  static final List<String> FIELDS = List.of("title", "authors", "year", "language");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");
  private static final String UNKNOWN = "unknown";
  private static final int LONGEST_TITLE = 2_000;
  private static final int LONGEST_NAME = 500;
  private static final int MOST_AUTHORS = 50;

  /** Into so many the longest composed sign falls apart. */
  private static final int MOST_SIGNS_OF_ONE = 4;

  Description {
    authors = List.copyOf(authors);
    provenance = Map.copyOf(provenance);
  }

  /** What providers said, without what no catalogue could hold. */
  static Description of(BookFound found) {
    String isbn =
        Isbn.thirteen(Objects.requireNonNullElse(found.isbn(), ""))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "“" + found.isbn() + "” is not an ISBN; correct the sender"));
    return cleaned(
        isbn,
        Objects.requireNonNullElse(found.title(), ""),
        found.authors(),
        found.year(),
        found.language(),
        field -> found.provenance().getOrDefault(field, UNKNOWN));
  }

  /** What one provider said, without what no catalogue could hold. */
  static Description of(Acquisition book) {
    return cleaned(
        book.isbn(),
        book.title(),
        book.authors(),
        book.year(),
        book.language(),
        field -> book.provider());
  }

  private static Description cleaned(
      @Nullable String isbn,
      String givenTitle,
      List<String> givenAuthors,
      @Nullable Integer givenYear,
      @Nullable String givenLanguage,
      UnaryOperator<String> providerOf) {
    String title = title(isbn, givenTitle);
    List<String> authors =
        givenAuthors.stream()
            .map(author -> clean(author, LONGEST_NAME))
            .filter(author -> !author.isEmpty())
            .distinct()
            .limit(MOST_AUTHORS)
            .toList();
    Integer year = year(givenYear);
    String language = language(givenLanguage);
    // Named for what is known, and for nothing else, so that repeats look the same.
    var provenance = new TreeMap<String, String>();
    for (String field : FIELDS) {
      boolean known =
          switch (field) {
            case "authors" -> !authors.isEmpty();
            case "year" -> year != null;
            case "language" -> language != null;
            default -> true;
          };
      if (known) {
        provenance.put(field, providerOf.apply(field));
      }
    }
    return new Description(isbn, title, authors, year, language, provenance);
  }

  /**
   * The title as a catalogue holds it.
   *
   * @throws IllegalArgumentException when nothing is left of it
   */
  static String title(@Nullable String isbn, String given) {
    String title = clean(given, LONGEST_TITLE);
    if (title.isEmpty()) {
      String which = isbn == null ? "The book" : "The book " + isbn;
      throw new IllegalArgumentException(which + " has no title; correct the sender");
    }
    return title;
  }

  private String providerOf(String field) {
    return provenance.getOrDefault(field, UNKNOWN);
  }

  /**
   * This description, completed and corrected by another one of the same book: what is missing is
   * filled in; what is there changes only when the same provider, or a better one, says otherwise.
   */
  Description mergedWith(Description other) {
    var merged = new TreeMap<>(provenance);
    boolean newTitle = wins("title", true, true, other, merged);
    boolean newAuthors =
        wins("authors", !authors.isEmpty(), !other.authors.isEmpty(), other, merged);
    boolean newYear = wins("year", year != null, other.year != null, other, merged);
    boolean newLanguage = wins("language", language != null, other.language != null, other, merged);
    return new Description(
        isbn,
        newTitle ? other.title : title,
        newAuthors ? other.authors : authors,
        newYear ? other.year : year,
        newLanguage ? other.language : language,
        merged);
  }

  private boolean wins(
      String field, boolean known, boolean said, Description other, Map<String, String> merged) {
    String theirs = other.providerOf(field);
    String ours = providerOf(field);
    boolean wins = said && (!known || theirs.equals(ours) || ProviderRank.isBetter(theirs, ours));
    if (wins) {
      merged.put(field, theirs);
    }
    return wins;
  }

  boolean saysTheSameAs(Description other) {
    return title.equals(other.title)
        && authors.equals(other.authors)
        && Objects.equals(year, other.year)
        && Objects.equals(language, other.language)
        && provenance.equals(other.provenance);
  }

  /**
   * Without control characters and halves of signs, which Postgres or a screen could not bear. An
   * accent that is a sign of its own becomes one with its letter, so that both spellings are one.
   */
  private static String clean(String text, int longest) {
    String bare = isClean(text) ? text : INVISIBLE.matcher(text).replaceAll(" ").strip();
    // Composing may take a time that grows with the square of the length.
    String some = cut(bare, MOST_SIGNS_OF_ONE * longest);
    return cut(Normalizer.normalize(some, Normalizer.Form.NFC), longest);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, splits ? longest - 1 : longest);
  }

  /** Whether nothing is in it but single blanks between signs that are one character each. */
  private static boolean isClean(String text) {
    boolean afterBlank = true;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean blank = sign == ' ';
      if ((blank && afterBlank) || (!blank && !isPlain(sign))) {
        return false;
      }
      afterBlank = blank;
    }
    return !afterBlank;
  }

  private static boolean isPlain(char sign) {
    return sign > ' '
        && sign != 0x7f
        && (sign < 0x80 || !(Character.isSurrogate(sign) || Character.isWhitespace(sign)));
  }

  private static @Nullable Integer year(@Nullable Integer year) {
    return year != null && year > -5000 && year < 3000 ? year : null;
  }

  private static @Nullable String language(@Nullable String language) {
    return language != null && LANGUAGE.matcher(language).matches() ? language : null;
  }
}
