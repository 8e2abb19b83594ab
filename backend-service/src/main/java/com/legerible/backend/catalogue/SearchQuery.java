package com.legerible.backend.catalogue;

import com.legerible.backend.catalogue.SearchTerms.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search in the input format of Postgres' type tsquery, and what is left out of what it finds. It
 * is a value that is given to a fixed statement, never a part of one.
 */
record SearchQuery(String with, String without) {

  /** As a query it finds no book. */
  static final String NOTHING = "";

  /** All that the search means. */
  static SearchQuery of(BookSearch search) {
    return new SearchQuery(conjunction(search, ""), NOTHING);
  }

  /** The books whose whole title was typed. */
  static SearchQuery wholeTitle(BookSearch search) {
    return new SearchQuery(conjunction(search, "") + " & " + title(search), NOTHING);
  }

  /** The other books whose title has all of it. */
  static SearchQuery inTitle(BookSearch search) {
    return new SearchQuery(conjunction(search, "A"), title(search));
  }

  /** Every book whose title has all of it. */
  static SearchQuery anywhereInTitle(BookSearch search) {
    return new SearchQuery(conjunction(search, "A"), NOTHING);
  }

  /** The rest, found also by authors. */
  static SearchQuery elsewhere(BookSearch search) {
    String terms = terms(search.terms(), "A").collect(Collectors.joining(" & "));
    return new SearchQuery(conjunction(search, ""), title(search) + " | (" + terms + ")");
  }

  private static String title(BookSearch search) {
    return BookWords.entry(BookWords.TITLE + BookWords.title(search.terms().words()));
  }

  private static String conjunction(BookSearch search, String weight) {
    List<String> all = new ArrayList<>(terms(search.terms(), weight).toList());
    search.terms().isbns().forEach(isbn -> all.add(BookWords.entry(BookWords.ISBN + isbn)));
    if (search.language() != null) {
      all.add(BookWords.entry(BookWords.LANGUAGE + search.language()));
    }
    if (search.author() != null) {
      all.add(BookWords.entry(BookWords.AUTHOR + FoldedText.name(search.author())));
    }
    return all.isEmpty() ? BookWords.entry(BookWords.ALL) : String.join(" & ", all);
  }

  private static Stream<String> terms(SearchTerms terms, String weight) {
    return terms.terms().stream().map(term -> term(term, weight));
  }

  private static String term(Term term, String weight) {
    var words = new ArrayList<String>();
    for (int i = 0; i < term.words().size(); i++) {
      boolean open = term.open() && i == term.words().size() - 1;
      String marks = (open ? "*" : "") + weight;
      words.add(BookWords.entry(term.words().get(i)) + (marks.isEmpty() ? "" : ":" + marks));
    }
    return words.size() == 1 ? words.get(0) : "(" + String.join(" <-> ", words) + ")";
  }
}
