package com.legerible.backend.lending;

import com.legerible.backend.accounts.Readers;
import com.legerible.backend.lending.LoanListStore.Matching;
import com.legerible.backend.paging.PageKey;
import com.legerible.backend.problems.Given;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists loans, newest first. */
@Service
final class LoanList {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_READERS = 1_000;

  private static final LoanListStore.Key NEWEST =
      new LoanListStore.Key(Instant.parse("+200000-01-01T00:00:00Z"), Long.MAX_VALUE);

  private final LoanListStore store;
  private final Readers readers;

  LoanList(LoanListStore store, Readers readers) {
    this.store = store;
    this.readers = readers;
  }

  /**
   * Whose loans are wanted.
   *
   * @param reader an id, or words that name or user name contain; absent for everybody
   */
  Long @Nullable [] readers(@Nullable String reader) {
    String wanted = Given.optionalText("reader", reader, LONGEST_NAME);
    if (wanted.isEmpty()) {
      return null;
    }
    if (wanted.matches("[0-9]{1,18}")) {
      return new Long[] {Long.valueOf(wanted)};
    }
    List<Long> found = readers.named(wanted, MOST_READERS + 1);
    if (found.size() > MOST_READERS) {
      throw Refused.invalid(
          "reader",
          "More than " + MOST_READERS + " readers match “" + wanted + "”: please say more.");
    }
    return found.toArray(Long[]::new);
  }

  Page<Loan> page(LoanSearch search, Long @Nullable [] readers, @Nullable String after, int limit) {
    LoanListStore.Key key = PageKey.read(after, LoanList::key).orElse(NEWEST);
    Matching matching = matching(search, readers);
    boolean byBook = isQuickerByBook(matching, limit);
    List<Loan> found = store.page(search, readers, byBook, key, limit + 1);
    List<Loan> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? next(shown.get(limit - 1)) : null;
    return new Page<>(shown, next, total(search, readers, matching));
  }

  /** All of them, within the running transaction. */
  Stream<Loan> all(LoanSearch search, Long @Nullable [] readers) {
    boolean byBook = isQuickerByBook(matching(search, readers), Integer.MAX_VALUE);
    return store.all(search, readers, byBook, NEWEST);
  }

  private @Nullable Matching matching(LoanSearch search, Long @Nullable [] whose) {
    return whose == null && !search.books().all() ? store.matching(search) : null;
  }

  /**
   * Whether there are fewer books to look at than loans of other books to pass over until the page
   * is full, if the loans are spread evenly.
   */
  private boolean isQuickerByBook(@Nullable Matching matching, int limit) {
    if (matching == null) {
      return false;
    }
    double all = store.countedLoans();
    double wanted = Math.min(limit, matching.loans());
    return matching.books() <= all * (matching.loans() == 0 ? 1 : wanted / matching.loans());
  }

  /** From the counters where they have it: no page of a long list waits for a count. */
  private long total(LoanSearch search, Long @Nullable [] whose, @Nullable Matching matching) {
    if (whose == null && !search.hasPeriod()) {
      return matching == null ? store.countedLoans() : matching.loans();
    }
    return store.count(search, whose);
  }

  private static String next(Loan last) {
    return PageKey.of(last.madeAt().toEpochMilli(), last.id()).text();
  }

  private static LoanListStore.Key key(List<String> parts) {
    Instant madeAt = Instant.ofEpochMilli(Long.parseLong(parts.get(0)));
    if (madeAt.isAfter(NEWEST.madeAt()) || madeAt.isBefore(Instant.EPOCH.minusSeconds(1L << 37))) {
      throw new IllegalArgumentException("No loan was made then");
    }
    return new LoanListStore.Key(madeAt, Long.parseLong(parts.get(1)));
  }
}
