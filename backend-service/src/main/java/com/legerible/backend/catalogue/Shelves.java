package com.legerible.backend.catalogue;

import com.legerible.backend.catalogue.BookListStore.Listed;
import com.legerible.backend.catalogue.BookListStore.SortKey;
import com.legerible.backend.catalogue.CardMatch.Where;
import com.legerible.contracts.rest.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Reads what matches a search in order. By relevance the books stand on three shelves: those whose
 * whole title was typed, those with every word in the title, the rest; each by loans.
 */
@Component
final class Shelves {

  /**
   * A place in the order.
   *
   * @param shelf 0 for all orders but relevance
   */
  record Place(int shelf, SortKey key) {}

  record Standing(Listed listed, int shelf) {}

  /** Sorting so many takes some milliseconds, whatever share of the catalogue they are. */
  private static final long FEW = 500;

  /** A walk pays that passes at most so many for one that would be gathered; most end sooner. */
  private static final long PASSED_FOR_ONE = 12;

  private final BookListStore store;
  private final BookWalk walk;

  Shelves(BookListStore store, BookWalk walk) {
    this.store = store;
    this.walk = walk;
  }

  static Place beforeAll(BookSort sort) {
    return new Place(0, SortKey.beforeAll(sort));
  }

  List<Standing> read(BookSearch search, BookSort sort, BookCounts counts, Place after, int limit) {
    List<Standing> found = new ArrayList<>();
    List<Shelf> shelves = shelves(search, sort, counts);
    for (int i = after.shelf(); i < shelves.size() && found.size() < limit; i++) {
      int shelf = i;
      SortKey from = i == after.shelf() ? after.key() : SortKey.beforeAll(sort);
      read(search, shelves.get(i), sort, counts.catalogue(), from, limit - found.size())
          .forEach(listed -> found.add(new Standing(listed, shelf)));
    }
    return found;
  }

  private List<Listed> read(
      BookSearch search, Shelf shelf, BookSort sort, long catalogue, SortKey after, int limit) {
    if (shelf.books() == 0) {
      return List.of();
    }
    // As many as a walk passes by until it has found enough, where they are spread evenly.
    long most = 3L * limit * catalogue / shelf.books();
    if (shelf.gathered() > FEW && most < PASSED_FOR_ONE * shelf.gathered()) {
      List<Listed> walked =
          walk.next(search, shelf.where(), shelf.wanted(), sort, after, limit, most);
      if (walked.size() == limit || most >= catalogue) {
        return walked;
      }
    }
    return store.gather(search, shelf.query(), sort, after, limit);
  }

  static List<Shelf> shelves(BookSearch search, BookSort sort, BookCounts counts) {
    SearchTerms terms = search.terms();
    if (terms.meansNothing()) {
      return List.of();
    }
    // An ISBN finds one book, which needs no order.
    boolean one = !terms.isbns().isEmpty();
    if (sort != BookSort.RELEVANCE || terms.terms().isEmpty() || one) {
      return List.of(
          new Shelf(
              SearchQuery.of(search),
              Where.ANYWHERE,
              book -> true,
              counts.total(),
              counts.total()));
    }
    long elsewhere = counts.total() - counts.inTitle();
    String title = BookWords.title(terms.words());
    Predicate<Book> whole = book -> BookWords.title(FoldedText.words(book.title())).equals(title);
    return List.of(
        new Shelf(SearchQuery.wholeTitle(search), Where.IN_TITLE, whole, counts.inTitle(), 0),
        new Shelf(
            SearchQuery.inTitle(search),
            Where.IN_TITLE,
            whole.negate(),
            counts.inTitle(),
            counts.inTitle()),
        new Shelf(
            SearchQuery.elsewhere(search),
            Where.ELSEWHERE,
            whole.negate(),
            elsewhere,
            counts.total()));
  }

  /**
   * Books that are told apart by nothing but the order.
   *
   * @param query which, as Postgres is asked
   * @param where which, as cards are asked
   * @param wanted which of what cards find
   * @param books how many at most
   * @param gathered how many the index of words yields for them, before others are left out
   */
  record Shelf(SearchQuery query, Where where, Predicate<Book> wanted, long books, long gathered) {}
}
