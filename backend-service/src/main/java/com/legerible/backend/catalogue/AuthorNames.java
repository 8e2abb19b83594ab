package com.legerible.backend.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds authors by the beginnings of their names' words. */
final class AuthorNames {

  private AuthorNames() {}

  /** Those with the most books, first. */
  static List<String> withWords(List<String> beginnings, CardIndex index, int limit) {
    List<byte[]> wanted =
        beginnings.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
    Vocabulary authors = index.authors();
    Comparator<Integer> most =
        Comparator.<Integer>comparingInt(authors::books)
            .reversed()
            .thenComparing(Comparator.naturalOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(most.reversed());
    authors.forEachWithWord(
        wanted.get(0),
        author -> {
          boolean wins = best.size() < limit || most.compare(author, best.element()) < 0;
          if (wins
              && authors.books(author) > 0
              && hasAll(authors, author, wanted)
              && !best.contains(author)) {
            best.add(author);
            if (best.size() > limit) {
              best.remove();
            }
          }
        });
    List<Integer> sorted = new ArrayList<>(best);
    sorted.sort(most);
    return sorted.stream().map(index::name).toList();
  }

  private static boolean hasAll(Vocabulary authors, int author, List<byte[]> beginnings) {
    for (byte[] beginning : beginnings) {
      if (!authors.hasWordWith(author, beginning)) {
        return false;
      }
    }
    return true;
  }
}
