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
    int least = 0;
    for (int author = 0; author < authors.size(); author++) {
      if (authors.books(author) > least && hasAll(authors, author, wanted)) {
        best.add(author);
        if (best.size() > limit) {
          best.remove();
          // Later ones with as many books do not come before it.
          least = authors.books(best.element());
        }
      }
    }
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
