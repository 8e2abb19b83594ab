package com.legerible.backend.catalogue;

import com.legerible.backend.catalogue.SearchTerms.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses which words of the catalogue were meant by words that it hardly knows. */
final class Spelling {

  /** With more finds than this nobody asks what else could be meant. */
  private static final int ENOUGH = 5;

  /** A word is taken for another one only when that stands in so many times more books. */
  private static final int CLEARLY = 10;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private Spelling() {}

  /** Other words for the search that find more; nothing where there are none. */
  static @Nullable String better(BookSearch search, long found, CardIndex index) {
    if (found >= ENOUGH) {
      return null;
    }
    Map<String, String> corrections = corrections(search.terms(), index.words());
    String corrected = replaced(search.q(), corrections);
    if (corrected.equals(search.q())) {
      return null;
    }
    return index.count(search.withWords(corrected)).total() > found ? corrected : null;
  }

  private static Map<String, String> corrections(SearchTerms terms, Vocabulary words) {
    Map<String, String> corrections = new HashMap<>();
    for (Term term : terms.terms()) {
      for (int i = 0; i < term.words().size(); i++) {
        boolean open = term.open() && i == term.words().size() - 1;
        String word = term.words().get(i);
        long books = open ? booksWithBeginning(word, words) : books(word, words);
        if (books < ENOUGH) {
          String nearest = NearWord.nearest(word, words, books * CLEARLY);
          if (nearest != null) {
            corrections.put(word, nearest);
          }
        }
      }
    }
    return corrections;
  }

  private static long books(String word, Vocabulary words) {
    int number = words.find(word);
    return number == Vocabulary.UNKNOWN ? 0 : words.books(number);
  }

  private static long booksWithBeginning(String word, Vocabulary words) {
    long[] books = {0};
    words.forEachWith(word, number -> books[0] += words.books(number));
    return books[0];
  }

  /** Leaves the other words as they were typed. */
  private static String replaced(String typed, Map<String, String> corrections) {
    Matcher matcher = WORD.matcher(typed);
    return matcher.replaceAll(
        match -> {
          String correction = corrections.get(FoldedText.of(match.group()));
          return Matcher.quoteReplacement(correction == null ? match.group() : correction);
        });
  }
}
