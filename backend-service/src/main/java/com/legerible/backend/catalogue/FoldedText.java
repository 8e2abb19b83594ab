package com.legerible.backend.catalogue;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as words without case, accents and punctuation, so that “spater” finds “Später”. */
public final class FoldedText {

  /** Stands between the parts of a search text; no folded text contains it. */
  static final String BETWEEN = " | ";

  /** Postgres takes words up to 2,046 bytes; nobody types the hundredth letter of one. */
  private static final int LONGEST_WORD = 100;

  private static final int LONGEST_NAME = 200;

  /** Accents, Hebrew and Arabic vowels; not the marks that Indian scripts write vowels with. */
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff]+");

  /** Scripts that write no blank between words: there each sign is a word. */
  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** No earlier sign is a mark; most texts have no later one. */
  private static final int FIRST_MARK = 0x0300;

  /** No earlier sign belongs to one of them, likewise. */
  private static final int FIRST_WITHOUT_BLANKS = 0x0E00;

  private FoldedText() {}

  /** The words, joined by single blanks. */
  public static String of(String text) {
    return String.join(" ", words(text));
  }

  static List<String> words(String text) {
    String letters = letters(text);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    int length = 0;
    for (int i = 0; i < letters.length(); ) {
      int sign = letters.codePointAt(i);
      i += Character.charCount(sign);
      boolean mark = sign >= FIRST_MARK && isMark(sign);
      if (!mark && !Character.isLetterOrDigit(sign)) {
        length = end(word, words);
      } else {
        if (!mark && standsAlone(sign)) {
          length = end(word, words);
        }
        if (length++ < LONGEST_WORD) {
          word.appendCodePoint(sign);
        }
        if (i < letters.length() && standsAlone(sign) && !isMark(letters.codePointAt(i))) {
          length = end(word, words);
        }
      }
    }
    end(word, words);
    return words;
  }

  private static boolean standsAlone(int sign) {
    return sign >= FIRST_WITHOUT_BLANKS && WITHOUT_BLANKS.contains(UnicodeScript.of(sign));
  }

  private static boolean isMark(int sign) {
    int type = Character.getType(sign);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static int end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
    return 0;
  }

  private static String letters(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    String plain =
        bare.replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ð", "d")
            .replace("þ", "th")
            .replace("ı", "i")
            .replace("ς", "σ");
    // What stayed together, such as Korean syllables, is put together again.
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** A name as it is compared whole. */
  static String name(String name) {
    return cut(of(name));
  }

  /** At most so long that it can be compared whole. */
  static String cut(String folded) {
    return folded.codePointCount(0, folded.length()) <= LONGEST_NAME
        ? folded
        : folded.substring(0, folded.offsetByCodePoints(0, LONGEST_NAME)).strip();
  }

  /** The words of title, authors and ISBN, one after the other; the names are folded. */
  static String joined(List<String> titleWords, List<String> names, @Nullable String isbn) {
    var parts = new ArrayList<String>();
    parts.add(String.join(" ", titleWords));
    parts.addAll(names);
    parts.add(isbn == null ? "" : isbn);
    return String.join(BETWEEN, parts);
  }

  /** A pattern for SQL's {@code like} for each word of a search; words hold nothing special. */
  public static String[] patterns(String search) {
    return words(search).stream().map(word -> "%" + word + "%").toArray(String[]::new);
  }
}
