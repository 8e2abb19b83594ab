package com.legerible.backend.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Finds the books whose title, authors and language are most like those of others. */
final class AlikeSearch {

  /** Books that share less have a word in common by chance. */
  private static final double LEAST = 0.25;

  /** Words that more than this part of all books have find none. */
  private static final double COMMON = 0.1;

  /** In a small library, so many may be the books of one author. */
  private static final int NEVER_COMMON = 10;

  private static final int WORDS_OF_A_BOOK = 6;
  private static final int COMPARED_WITH_A_BOOK = 200;

  /** Enough for readers who have loaned the first ones. */
  private static final int FOUND = 200;

  /** Even the only two books in a language are not alike for that. */
  private static final double MOST_OF_A_LANGUAGE = Math.log(2);

  private static final int KINDS = 3;
  private static final int WORD = 0;
  private static final int AUTHOR = 1;
  private static final int LANGUAGE = 2;

  private static final Comparator<Alike> BEST_FIRST =
      Comparator.comparingDouble(Alike::score).reversed().thenComparingLong(Alike::bookId);

  private final CardIndex index;

  AlikeSearch(CardIndex index) {
    this.index = index;
  }

  /** The best edition of each work that is like one of the books, unless it is one of them. */
  List<Alike> to(Collection<Long> bookIds) {
    Map<Long, Card> own = cards(bookIds);
    Set<List<Integer>> ownWorks = own.values().stream().map(Card::work).collect(Collectors.toSet());
    Map<List<Integer>, Alike> best = new HashMap<>();
    own.forEach(
        (because, card) -> {
          TermVector vector = vector(card);
          cards(candidates(card))
              .forEach(
                  (bookId, other) -> {
                    double score = vector.cosine(vector(other));
                    if (score >= LEAST && !ownWorks.contains(other.work())) {
                      best.merge(
                          other.work(),
                          new Alike(bookId, because, score),
                          BinaryOperator.minBy(BEST_FIRST));
                    }
                  });
        });
    return best.values().stream().sorted(BEST_FIRST).limit(FOUND).toList();
  }

  /** Of those that are in the catalogue, in their order. */
  private Map<Long, Card> cards(Collection<Long> bookIds) {
    Map<Long, Card> cards = new LinkedHashMap<>();
    for (Long id : bookIds) {
      Card card = index.card(id);
      if (card != null) {
        cards.put(id, card);
      }
    }
    return cards;
  }

  /** The books that share a rare word with one, by its rarest words first. */
  private Set<Long> candidates(Card card) {
    Set<Long> found = new LinkedHashSet<>();
    for (int word : rarestWords(card)) {
      index.having(word).limit(COMPARED_WITH_A_BOOK - found.size()).forEach(found::add);
    }
    return found;
  }

  private int[] rarestWords(Card card) {
    double most = Math.max(NEVER_COMMON, index.books() * COMMON);
    return Arrays.stream(card.words)
        .filter(word -> word != Card.END)
        .distinct()
        .filter(word -> index.words().books(word) > 1 && index.words().books(word) <= most)
        .boxed()
        .sorted(Comparator.comparingInt(word -> index.words().books(word)))
        .limit(WORDS_OF_A_BOOK)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private TermVector vector(Card card) {
    int[] terms = new int[card.words.length + 2 * card.authors.length + 1];
    int size = 0;
    for (int i = 0; i < card.words.length && card.words[i] != Card.END; i++) {
      terms[size++] = term(card.words[i], WORD);
    }
    for (int author : card.authors) {
      // Whole, for a first name says nothing; and twice, for a name says more than a word does.
      terms[size++] = term(author, AUTHOR);
      terms[size++] = term(author, AUTHOR);
    }
    if (card.language != Card.NONE) {
      terms[size++] = term(card.language, LANGUAGE);
    }
    return TermVector.of(Arrays.copyOf(terms, size), this::rarity);
  }

  private static int term(int number, int kind) {
    return number * KINDS + kind;
  }

  private double rarity(int term) {
    int number = term / KINDS;
    return switch (term % KINDS) {
      case WORD -> rarity(index.words(), number);
      case AUTHOR -> rarity(index.authors(), number);
      default -> Math.min(MOST_OF_A_LANGUAGE, rarity(index.languages(), number));
    };
  }

  private double rarity(Vocabulary vocabulary, int number) {
    return TermVector.rarity(index.books(), vocabulary.books(number));
  }
}
