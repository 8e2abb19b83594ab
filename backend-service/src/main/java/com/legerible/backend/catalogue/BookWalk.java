package com.legerible.backend.catalogue;

import com.legerible.backend.catalogue.BookListStore.Listed;
import com.legerible.backend.catalogue.BookListStore.SortKey;
import com.legerible.contracts.rest.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Passes the books in the wanted order and looks at their cards until enough match. Postgres gives
 * keys from an index, and reads only the books that are shown.
 */
@Component
final class BookWalk {

  private static final int SHORTEST_STEP = 500;
  private static final int LONGEST_STEP = 8_000;

  private final BookListStore store;
  private final CardCabinet cards;

  BookWalk(BookListStore store, CardCabinet cards) {
    this.store = store;
    this.cards = cards;
  }

  /**
   * The next books that match; fewer where no more are among those that are passed.
   *
   * @param wanted what cards cannot tell
   * @param most how many are passed
   */
  List<Listed> next(
      BookSearch search,
      CardMatch.Where where,
      Predicate<Book> wanted,
      BookSort sort,
      SortKey after,
      int limit,
      long most) {
    List<Listed> found = new ArrayList<>();
    SortKey from = after;
    long left = most;
    long step = Math.max(SHORTEST_STEP, Math.min(most / 2, LONGEST_STEP));
    while (found.size() < limit && left > 0) {
      int asked = (int) Math.min(step, left);
      List<SortKey> passed = store.keys(sort, from, asked);
      take(matching(passed, search, where), wanted, limit, found);
      if (passed.size() < asked) {
        return found;
      }
      from = passed.get(asked - 1);
      left -= asked;
    }
    return found;
  }

  private List<SortKey> matching(List<SortKey> passed, BookSearch search, CardMatch.Where where) {
    long[] ids = passed.stream().mapToLong(SortKey::id).toArray();
    long[] matching = cards.ask(index -> index.matching(search, where, ids));
    List<SortKey> keys = new ArrayList<>(matching.length);
    for (SortKey key : passed) {
      if (keys.size() < matching.length && key.id() == matching[keys.size()]) {
        keys.add(key);
      }
    }
    return keys;
  }

  private void take(List<SortKey> matching, Predicate<Book> wanted, int limit, List<Listed> found) {
    for (int i = 0; i < matching.size() && found.size() < limit; i += limit) {
      List<SortKey> some = matching.subList(i, Math.min(i + limit, matching.size()));
      store.listed(some).stream()
          .filter(listed -> wanted.test(listed.book()))
          .limit(limit - found.size())
          .forEach(found::add);
    }
  }
}
