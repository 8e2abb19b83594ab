package com.legerible.backend.catalogue;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that is the fewest slips away: a letter too many, too few, another one, or two
 * neighbours exchanged. It looks at every word, but at most of them only at their length and at
 * which letters they have.
 */
final class NearWord {

  private static final int SHORTEST = 3;
  private static final int LONG = 6;

  private NearWord() {}

  /**
   * The nearest word, of equally near ones that with the most books.
   *
   * @param moreThan it stands in more books than this
   */
  static @Nullable String nearest(String word, Vocabulary words, long moreThan) {
    int[] wanted = word.codePoints().toArray();
    if (wanted.length < SHORTEST) {
      return null;
    }
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    long letters = Vocabulary.letters(bytes, 0, bytes.length);
    int bytesPerSlip = (bytes.length + wanted.length - 1) / wanted.length;
    int slips = wanted.length < LONG ? 1 : 2;
    int best = Vocabulary.UNKNOWN;
    for (int number = 0; number < words.size(); number++) {
      if (words.books(number) <= moreThan
          || Math.abs(words.length(number) - bytes.length) > slips * bytesPerSlip
          || Long.bitCount(letters ^ words.letters(number)) > 2 * slips * bytesPerSlip) {
        continue;
      }
      int distance = distance(wanted, words.word(number).codePoints().toArray());
      if (distance > 0
          && (distance < slips
              || (distance == slips
                  && (best == Vocabulary.UNKNOWN || words.books(number) > words.books(best))))) {
        slips = distance;
        best = number;
      }
    }
    return best == Vocabulary.UNKNOWN ? null : words.word(best);
  }

  /** The number of slips between two words. */
  static int distance(int[] one, int[] other) {
    int[] beforeLast = new int[other.length + 1];
    int[] last = new int[other.length + 1];
    int[] current = new int[other.length + 1];
    for (int j = 0; j <= other.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length; i++) {
      current[0] = i;
      for (int j = 1; j <= other.length; j++) {
        int another = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        current[j] = Math.min(another, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[other.length];
  }
}
