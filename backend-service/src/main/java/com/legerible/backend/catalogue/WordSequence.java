package com.legerible.backend.catalogue;

import com.legerible.backend.catalogue.SearchTerms.Term;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Words that are wanted one after the other, as numbers of the vocabulary. */
final class WordSequence {

  static final int NO = 0;
  static final int YES = 1;
  static final int IN_TITLE = 2;

  /** Of the words; the last one of an open sequence is not used. */
  private final int[] numbers;

  /** Whether a word may stand last; absent where only one may. */
  private final boolean @Nullable [] endings;

  /** Of those that all must stand there. */
  private final int rarest;

  /** The beginnings of the words that may stand last, see {@link Vocabulary#beginning}. */
  private final int first;

  private final int last;

  /** At most so many have it. */
  private final long books;

  private WordSequence(
      int[] numbers, boolean @Nullable [] endings, String lastWord, int rarest, long books) {
    byte[] beginning = lastWord.getBytes(StandardCharsets.UTF_8);
    this.numbers = numbers;
    this.endings = endings;
    this.first = Beginnings.first(beginning);
    this.last = Beginnings.last(beginning);
    this.rarest = rarest;
    this.books = books;
  }

  long books() {
    return books;
  }

  static WordSequence of(Term term, Vocabulary words) {
    int[] numbers = term.words().stream().mapToInt(words::find).toArray();
    int known = term.open() ? numbers.length - 1 : numbers.length;
    long books = Long.MAX_VALUE;
    int rarest = 0;
    for (int i = 0; i < known; i++) {
      long some = numbers[i] == Vocabulary.UNKNOWN ? 0 : words.books(numbers[i]);
      if (some < books) {
        books = some;
        rarest = numbers[i];
      }
    }
    if (!term.open()) {
      return new WordSequence(numbers, null, term.last(), rarest, books);
    }
    boolean[] endings = new boolean[words.size()];
    long[] some = {0};
    words.forEachWith(
        term.last(),
        word -> {
          endings[word] = true;
          some[0] += words.books(word);
        });
    return new WordSequence(numbers, endings, term.last(), rarest, Math.min(books, some[0]));
  }

  /** The cards of a drawer that have it. */
  Marks marks(CardDrawer drawer) {
    Marks marks = new Marks();
    if (numbers.length > 1) {
      Marks candidates = new Marks();
      drawer.places.mark(rarest, candidates);
      candidates.forEach(
          (place, inTitle) -> {
            int found = look(drawer, place);
            if (found != NO) {
              marks.add(place, found == IN_TITLE);
            }
          });
    } else if (endings == null) {
      drawer.places.mark(rarest, marks);
    } else {
      drawer.places.mark(endings, first, last, marks);
    }
    return marks;
  }

  private boolean mayEnd(int word) {
    if (endings == null) {
      return word == numbers[numbers.length - 1];
    }
    return word != Card.END && endings[word];
  }

  int look(CardDrawer drawer, int place) {
    return look(drawer.words, drawer.wordStart(place), drawer.wordEnds[place]);
  }

  private int look(int[] words, int start, int end) {
    int where = IN_TITLE;
    int found = NO;
    for (int i = start; i < end; i++) {
      if (words[i] == Card.END) {
        if (found != NO) {
          return found;
        }
        where = YES;
      } else if (found == NO && standsAt(words, i, end)) {
        found = where;
      }
    }
    return found;
  }

  private boolean standsAt(int[] words, int at, int end) {
    int last = numbers.length - 1;
    if (at + last >= end) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if (words[at + i] != numbers[i]) {
        return false;
      }
    }
    return mayEnd(words[at + last]);
  }
}
