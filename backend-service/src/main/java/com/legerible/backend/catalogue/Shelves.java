package com.legerible.backend.catalogue;

import com.legerible.backend.catalogue.BookListStore.Listed;
import com.legerible.backend.catalogue.BookListStore.SortKey;
import java.util.ArrayList;
import java.util.List;
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
  private static final long FEW = 4_000;

  private final BookListStore store;

  Shelves(BookListStore store) {
    this.store = store;
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
    long step = 3L * limit * catalogue / shelf.books();
    if (shelf.gathered() > FEW && step < 3L * shelf.gathered()) {
      List<Listed> walked = store.walk(search, shelf.query(), sort, after, limit, step);
      if (walked.size() == limit || step >= catalogue) {
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
    if (sort != BookSort.RELEVANCE || terms.terms().isEmpty()) {
      return List.of(new Shelf(SearchQuery.of(search), counts.total(), counts.total()));
    }
    long elsewhere = counts.total() - counts.inTitle();
    return List.of(
        new Shelf(SearchQuery.wholeTitle(search), counts.inTitle(), 0),
        new Shelf(SearchQuery.inTitle(search), counts.inTitle(), counts.inTitle()),
        new Shelf(SearchQuery.elsewhere(search), elsewhere, counts.total()));
  }

  /**
   * Books that are told apart by nothing but the order.
   *
   * @param books how many at most
   * @param gathered how many the index of words yields for them, before others are left out
   */
  record Shelf(SearchQuery query, long books, long gathered) {}
}
