package com.legerible.backend.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The cards of all books, with the words and the authors that they name. Not safe for use by
 * several threads; {@link CardCabinet} is.
 */
final class CardIndex {

  private final Vocabulary words = new Vocabulary();
  private final Vocabulary authors = new Vocabulary();
  private final Vocabulary languages = new Vocabulary();

  /** An author's name as it was written first, by the author's number. */
  private final Vocabulary names = new Vocabulary();

  private int[] nameOf = new int[1 << 6];
  private final Map<Long, CardDrawer> drawers = new HashMap<>();
  private long books;

  /** Puts or takes away the cards of books. */
  void apply(List<CardChange> changes) {
    Map<Long, @Nullable Card[]> opened = new HashMap<>();
    for (CardChange change : changes) {
      long number = change.bookId() >> CardDrawer.BITS;
      @Nullable Card[] cards = opened.computeIfAbsent(number, this::cards);
      int place = CardDrawer.place(change.bookId());
      Card before = cards[place];
      Card after = change.folded() == null ? null : card(change, change.folded());
      cards[place] = after;
      count(before, -1);
      count(after, 1);
    }
    opened.forEach(
        (number, cards) ->
            drawers.computeIfAbsent(number, absent -> new CardDrawer(words)).fill(cards));
  }

  private @Nullable Card[] cards(long number) {
    @Nullable Card[] cards = new Card[CardDrawer.SIZE];
    CardDrawer drawer = drawers.get(number);
    if (drawer != null) {
      for (int place = 0; place < cards.length; place++) {
        cards[place] = drawer.card(place);
      }
    }
    return cards;
  }

  private void count(@Nullable Card card, int more) {
    if (card == null) {
      return;
    }
    books += more;
    if (card.language != Card.NONE) {
      languages.count(card.language, more);
    }
    Arrays.stream(card.words)
        .filter(word -> word >= 0)
        .distinct()
        .forEach(word -> words.count(word, more));
    for (int author : card.authors) {
      authors.count(author, more);
    }
  }

  private Card card(CardChange change, String folded) {
    String[] parts = folded.split(" \\| ", -1);
    List<Integer> itsWords = new ArrayList<>();
    Set<Integer> itsAuthors = new LinkedHashSet<>();
    addWords(parts[0], itsWords);
    for (int i = 0; i < change.authors().size() && i + 1 < parts.length; i++) {
      if (!parts[i + 1].isEmpty()) {
        addWords(parts[i + 1], itsWords);
        itsAuthors.add(author(parts[i + 1], change.authors().get(i)));
      }
    }
    return new Card(
        change.language() == null ? Card.NONE : languages.findOrAdd(change.language()),
        Objects.requireNonNullElse(change.year(), Card.NO_YEAR),
        itsWords.stream().mapToInt(Integer::intValue).toArray(),
        itsAuthors.stream().mapToInt(Integer::intValue).toArray());
  }

  private void addWords(String part, List<Integer> itsWords) {
    for (String word : part.split(" ", -1)) {
      if (!word.isEmpty()) {
        itsWords.add(words.findOrAdd(word));
      }
    }
    itsWords.add(Card.END);
  }

  private int author(String folded, String written) {
    int known = authors.size();
    int author = authors.findOrAdd(folded);
    if (author == known) {
      nameOf = author < nameOf.length ? nameOf : Arrays.copyOf(nameOf, author * 2);
      nameOf[author] = names.findOrAdd(written);
    }
    return author;
  }

  long books() {
    return books;
  }

  Vocabulary words() {
    return words;
  }

  Vocabulary authors() {
    return authors;
  }

  Vocabulary languages() {
    return languages;
  }

  /** Absent where there is no such book. */
  @Nullable Card card(long bookId) {
    CardDrawer drawer = drawers.get(bookId >> CardDrawer.BITS);
    return drawer == null ? null : drawer.card(CardDrawer.place(bookId));
  }

  /** The ids of the books that have a word, one drawer after the other. */
  LongStream having(int word) {
    return drawers.entrySet().stream()
        .flatMapToLong(
            drawer -> {
              long first = drawer.getKey() << CardDrawer.BITS;
              return drawer.getValue().places.having(word).mapToLong(place -> first | place);
            });
  }

  String name(int author) {
    return names.word(nameOf[author]);
  }

  private Names authorNames() {
    return new Names() {
      @Override
      public String word(int author) {
        return name(author);
      }

      @Override
      public int compare(int one, int other) {
        return names.compare(nameOf[one], nameOf[other]);
      }
    };
  }

  /** Which of some books match, in their order; a search by ISBN is not for cards. */
  long[] matching(BookSearch search, CardMatch.Where where, long[] bookIds) {
    CardMatch match = CardMatch.of(search, words, authors, languages);
    return match.never()
        ? new long[0]
        : Arrays.stream(bookIds).filter(id -> matches(match, where, id)).toArray();
  }

  private boolean matches(CardMatch match, CardMatch.Where where, long bookId) {
    CardDrawer drawer = drawers.get(bookId >> CardDrawer.BITS);
    return drawer != null && match.has(drawer, CardDrawer.place(bookId), where);
  }

  /** Counts what matches; a search by ISBN is not for cards, which have none. */
  BookCounts count(BookSearch search) {
    CardMatch match = CardMatch.of(search, words, authors, languages);
    CardCount count = new CardCount(languages.size(), authors.size());
    if (!match.never()) {
      drawers.values().forEach(drawer -> match.forEach(drawer, count));
    }
    return count.counts(languages, authorNames(), books);
  }
}
