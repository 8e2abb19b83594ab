package com.legerible.backend.catalogue;

import com.legerible.backend.cache.Cache;
import com.legerible.backend.cache.Versions;
import com.legerible.backend.catalogue.BookListStore.Listed;
import com.legerible.backend.catalogue.BookListStore.SortKey;
import com.legerible.backend.catalogue.CardMatch.Where;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Suggestions;
import com.legerible.contracts.rest.Suggestions.Kind;
import com.legerible.contracts.rest.Suggestions.Suggestion;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says how typed words may go on: by the most loaned titles, by the authors with most books. */
@Service
final class SuggestionList {

  /** Editions of one work make one suggestion, so more are read than shown. */
  private static final int READ = 3;

  /** Where so few of the most loaned books match, few of all do, and can be gathered. */
  private static final int WALK = 2_000;

  private final BookListStore books;
  private final BookWalk walk;
  private final CardCabinet cards;
  private final Cache cache;
  private final Versions versions;

  SuggestionList(
      BookListStore books, BookWalk walk, CardCabinet cards, Cache cache, Versions versions) {
    this.books = books;
    this.walk = walk;
    this.cards = cards;
    this.cache = cache;
    this.versions = versions;
  }

  Suggestions of(@Nullable String q, int limit) {
    BookSearch search = BookSearch.of(q, null, null, null, null);
    if (search.terms().meansAll() || search.terms().meansNothing()) {
      return new Suggestions(List.of(), null);
    }
    // Loans since then may change which come first, but no answer stays for more than a minute.
    return cache.get(
        "suggestions/" + List.of(search, limit),
        versions.catalogue(),
        Suggestions.class,
        () -> found(search, limit));
  }

  private Suggestions found(BookSearch search, int limit) {
    List<Suggestion> titles = titles(search, limit);
    List<Suggestion> authors = authors(search, limit);
    List<Suggestion> both = inTurns(titles, authors, limit);
    return new Suggestions(
        both, both.isEmpty() ? cards.ask(index -> Spelling.better(search, 0, index)) : null);
  }

  private List<Suggestion> titles(BookSearch search, int limit) {
    SortKey first = SortKey.beforeAll(BookSort.LOANS);
    int enough = READ * limit;
    boolean byWords = !search.terms().terms().isEmpty();
    List<Listed> found =
        byWords
            ? walk.next(search, Where.IN_TITLE, book -> true, BookSort.LOANS, first, enough, WALK)
            : List.of();
    if (found.size() < limit) {
      SearchQuery query = byWords ? SearchQuery.anywhereInTitle(search) : SearchQuery.of(search);
      found = books.gather(search, query, BookSort.LOANS, first, enough);
    }
    Map<String, Suggestion> titles = new LinkedHashMap<>();
    for (Listed listed : found) {
      Book book = listed.book();
      String folded = FoldedText.of(book.title());
      boolean single = book.editions() == 1 && !titles.containsKey(folded);
      String text = titles.containsKey(folded) ? titles.get(folded).text() : book.title();
      titles.put(folded, new Suggestion(Kind.TITLE, text, single ? book.id() : null));
    }
    return List.copyOf(titles.values());
  }

  private List<Suggestion> authors(BookSearch search, int limit) {
    List<String> beginnings = search.terms().words();
    return beginnings.isEmpty()
        ? List.of()
        : cards.ask(index -> AuthorNames.withWords(beginnings, index, limit)).stream()
            .map(name -> new Suggestion(Kind.AUTHOR, name, null))
            .toList();
  }

  private static List<Suggestion> inTurns(
      List<Suggestion> titles, List<Suggestion> authors, int limit) {
    List<Suggestion> both = new ArrayList<>();
    Iterator<Suggestion> title = titles.iterator();
    Iterator<Suggestion> author = authors.iterator();
    while (both.size() < limit && (title.hasNext() || author.hasNext())) {
      if (title.hasNext()) {
        both.add(title.next());
      }
      if (author.hasNext() && both.size() < limit) {
        both.add(author.next());
      }
    }
    return both;
  }
}
