package com.legerible.backend.catalogue;

import com.legerible.backend.catalogue.SearchTerms.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks whether cards match a search, as Postgres would. */
final class CardMatch {

  /** Where a card has to have what was typed. */
  enum Where {
    ANYWHERE,
    /** All of it. */
    IN_TITLE,
    /** Not all of it in the title. */
    ELSEWHERE
  }

  private final List<WordSequence> sequences;
  private final boolean never;
  private final int language;
  private final int from;
  private final int to;
  private final boolean anyYear;
  private final int author;

  private CardMatch(
      List<WordSequence> sequences, boolean never, BookSearch search, int language, int author) {
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
    List<WordSequence> sequences = new ArrayList<>();
    for (Term term : terms.terms()) {
      sequences.add(WordSequence.of(term, words));
    }
    // The rarest first: then most cards need only one look.
    sequences.sort(Comparator.comparingLong(WordSequence::books));
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
    Marks marks = marks(drawer);
    if (marks != null) {
      marks.forEach((place, inTitle) -> count(drawer, place, inTitle, count));
      return;
    }
    for (int place = 0; place < CardDrawer.SIZE; place++) {
      count(drawer, place, true, count);
    }
  }

  private void count(CardDrawer drawer, int place, boolean inTitle, CardCount count) {
    if (isLeft(drawer, place)) {
      count.add(drawer, place, inTitle);
    }
  }

  /** The cards that have all words; absent where none is asked for. */
  private @Nullable Marks marks(CardDrawer drawer) {
    Marks all = null;
    for (WordSequence sequence : sequences) {
      Marks some = sequence.marks(drawer);
      if (all == null) {
        all = some;
      } else {
        all.retain(some);
      }
      if (all.none()) {
        return all;
      }
    }
    return all;
  }

  /** Whether one card matches there. */
  boolean has(CardDrawer drawer, int place, Where where) {
    if (!isLeft(drawer, place)) {
      return false;
    }
    int best = WordSequence.IN_TITLE;
    for (WordSequence sequence : sequences) {
      best = Math.min(best, sequence.look(drawer, place));
    }
    return switch (where) {
      case ANYWHERE -> best != WordSequence.NO;
      case IN_TITLE -> best == WordSequence.IN_TITLE;
      case ELSEWHERE -> best == WordSequence.YES;
    };
  }

  /** Whether there is a card that the filters leave. */
  private boolean isLeft(CardDrawer drawer, int place) {
    return drawer.has(place)
        && (language == Card.NONE || drawer.languages[place] == language)
        && (anyYear || inYears(drawer.years[place]))
        && (author == Card.NONE || isBy(drawer, place));
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
}
