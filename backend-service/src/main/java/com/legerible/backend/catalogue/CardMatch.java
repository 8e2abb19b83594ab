package com.legerible.backend.catalogue;

import com.legerible.backend.catalogue.SearchTerms.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks whether cards match a search, as Postgres would. */
final class CardMatch {

  static final int NO = 0;
  static final int YES = 1;
  static final int IN_TITLE = 2;

  private final List<Sequence> sequences;
  private final boolean never;
  private final int language;
  private final int from;
  private final int to;
  private final boolean anyYear;
  private final int author;

  private CardMatch(
      List<Sequence> sequences, boolean never, BookSearch search, int language, int author) {
    this.sequences = sequences;
    this.never = never;
    this.language = language;
    this.author = author;
    this.anyYear = search.from() == null && search.to() == null;
    this.from = Objects.requireNonNullElse(search.from(), Card.NO_YEAR + 1);
    this.to = Objects.requireNonNullElse(search.to(), Integer.MAX_VALUE);
  }

  static CardMatch of(
      BookSearch search, Vocabulary words, Vocabulary authors, Vocabulary languages) {
    SearchTerms terms = search.terms();
    List<Sequence> sequences = new ArrayList<>();
    for (Term term : terms.terms()) {
      sequences.add(Sequence.of(term, words));
    }
    // The rarest first: then most cards need only one look.
    sequences.sort(Comparator.comparingLong(Sequence::books));
    int language = search.language() == null ? Card.NONE : languages.find(search.language());
    int author =
        search.author() == null ? Card.NONE : authors.find(FoldedText.name(search.author()));
    boolean never =
        terms.meansNothing()
            || sequences.stream().anyMatch(sequence -> sequence.books() == 0)
            || (search.language() != null && language == Vocabulary.UNKNOWN)
            || (search.author() != null && author == Vocabulary.UNKNOWN);
    return new CardMatch(sequences, never, search, language, author);
  }

  boolean never() {
    return never;
  }

  /** Counts the cards of a drawer that match. */
  void forEach(CardDrawer drawer, CardCount count) {
    if (sequences.isEmpty()) {
      for (int place = 0; place < CardDrawer.SIZE; place++) {
        count(drawer, place, count);
      }
    } else {
      forEachWith(sequences.get(0), drawer, count);
    }
  }

  private void forEachWith(Sequence rarest, CardDrawer drawer, CardCount count) {
    long[] marks = new long[CardDrawer.SIZE / Long.SIZE];
    rarest.mark(drawer.places, marks);
    for (int i = 0; i < marks.length; i++) {
      for (long left = marks[i]; left != 0; left &= left - 1) {
        count(drawer, i * Long.SIZE + Long.numberOfTrailingZeros(left), count);
      }
    }
  }

  private void count(CardDrawer drawer, int place, CardCount count) {
    int found = look(drawer, place);
    if (found != NO) {
      count.add(drawer, place, found == IN_TITLE);
    }
  }

  private int look(CardDrawer drawer, int place) {
    if (!drawer.has(place)
        || (language != Card.NONE && drawer.languages[place] != language)
        || !(anyYear || inYears(drawer.years[place]))
        || (author != Card.NONE && !isBy(drawer, place))) {
      return NO;
    }
    int best = IN_TITLE;
    for (Sequence sequence : sequences) {
      int found = sequence.look(drawer.words, drawer.wordStart(place), drawer.wordEnds[place]);
      if (found == NO) {
        return NO;
      }
      best = Math.min(best, found);
    }
    return best;
  }

  private boolean inYears(int year) {
    return year >= from && year <= to;
  }

  private boolean isBy(CardDrawer drawer, int place) {
    for (int i = drawer.authorStart(place); i < drawer.authorEnds[place]; i++) {
      if (drawer.authors[i] == author) {
        return true;
      }
    }
    return false;
  }

  /** Words one after the other. */
  private static final class Sequence {

    /** Of the words; the last one of an open sequence is not used. */
    private final int[] numbers;

    /** Whether a word may stand last; absent where only one may. */
    private final boolean @Nullable [] endings;

    /** Of those that all must stand there. */
    private final int rarest;

    /** At most so many have it. */
    private final long books;

    private Sequence(int[] numbers, boolean @Nullable [] endings, int rarest, long books) {
      this.numbers = numbers;
      this.endings = endings;
      this.rarest = rarest;
      this.books = books;
    }

    long books() {
      return books;
    }

    static Sequence of(Term term, Vocabulary words) {
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
        return new Sequence(numbers, null, rarest, books);
      }
      boolean[] endings = new boolean[words.size()];
      long[] some = {0};
      words.forEachWith(
          term.last(),
          word -> {
            endings[word] = true;
            some[0] += words.books(word);
          });
      return new Sequence(numbers, endings, rarest, Math.min(books, some[0]));
    }

    /** Marks the cards that may have it. */
    void mark(WordPlaces places, long[] marks) {
      if (endings != null && numbers.length == 1) {
        places.mark(endings, marks);
      } else {
        places.mark(rarest, marks);
      }
    }

    private boolean mayEnd(int word) {
      if (endings == null) {
        return word == numbers[numbers.length - 1];
      }
      return word != Card.END && endings[word];
    }

    int look(int[] words, int start, int end) {
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
}
