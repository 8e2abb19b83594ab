package com.legerible.backend.catalogue;

import com.legerible.contracts.rest.Facet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Counts cards by language, decade and author. */
final class CardCount {

  private static final int MOST_AUTHORS = 20;

  /** Decades within living memory of any library; others are counted in a map. */
  private static final int FIRST_DECADE = -600;

  private final int[] languages;
  private final int[] authors;
  private final int[] decades = new int[1000];
  private final Map<Integer, Integer> otherDecades = new TreeMap<>();
  private long total;
  private long inTitle;

  CardCount(int languages, int authors) {
    this.languages = new int[languages];
    this.authors = new int[authors];
  }

  void add(CardDrawer drawer, int place, boolean allInTitle) {
    total++;
    inTitle += allInTitle ? 1 : 0;
    if (drawer.languages[place] != Card.NONE) {
      languages[drawer.languages[place]]++;
    }
    if (drawer.years[place] != Card.NO_YEAR) {
      addDecade(Math.floorDiv(drawer.years[place], 10));
    }
    for (int i = drawer.authorStart(place); i < drawer.authorEnds[place]; i++) {
      authors[drawer.authors[i]]++;
    }
  }

  private void addDecade(int decade) {
    if (decade >= FIRST_DECADE && decade < FIRST_DECADE + decades.length) {
      decades[decade - FIRST_DECADE]++;
    } else {
      otherDecades.merge(decade, 1, Integer::sum);
    }
  }

  BookCounts counts(Names languageNames, Names authorNames, long catalogue) {
    return new BookCounts(
        total,
        inTitle,
        catalogue,
        List.of(
            new Facet("language", most(languages, languageNames, languages.length)),
            new Facet("decade", decades()),
            new Facet("author", most(authors, authorNames, MOST_AUTHORS))));
  }

  /** The newest first. */
  private List<Facet.Count> decades() {
    Map<Integer, Integer> all = new TreeMap<>(Comparator.reverseOrder());
    all.putAll(otherDecades);
    for (int i = 0; i < decades.length; i++) {
      if (decades[i] > 0) {
        all.put(FIRST_DECADE + i, decades[i]);
      }
    }
    return all.entrySet().stream()
        .map(e -> new Facet.Count(Integer.toString(e.getKey() * 10), e.getValue()))
        .toList();
  }

  private static List<Facet.Count> most(int[] counts, Names names, int limit) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(number -> counts[number])
            .reversed()
            .thenComparing(names::compare);
    PriorityQueue<Integer> best = new PriorityQueue<>(order.reversed());
    int least = 1;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] >= least && (best.size() < limit || order.compare(i, best.element()) < 0)) {
        best.add(i);
        if (best.size() > limit) {
          best.remove();
          least = counts[best.element()];
        }
      }
    }
    return best.stream()
        .sorted(order)
        .map(number -> new Facet.Count(names.word(number), counts[number]))
        .toList();
  }
}
