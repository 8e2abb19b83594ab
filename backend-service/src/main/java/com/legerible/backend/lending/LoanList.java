package com.legerible.backend.lending;

import com.legerible.backend.catalogue.FoldedText;
import com.legerible.backend.paging.PageKey;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists loans, newest first. */
@Service
final class LoanList {

  private final LoanListStore store;

  LoanList(LoanListStore store) {
    this.store = store;
  }

  /** Everybody's loans; the readers only for those who may know them. */
  Page<Loan> all(@Nullable String q, @Nullable String after, int limit, boolean withReaders) {
    Page<Loan> page = page(null, q, after, limit);
    if (withReaders) {
      return page;
    }
    List<Loan> items = page.items().stream().map(LoanList::withoutReader).toList();
    return new Page<>(items, page.next(), page.total());
  }

  Page<Loan> of(long readerId, @Nullable String q, @Nullable String after, int limit) {
    return page(readerId, q, after, limit);
  }

  private Page<Loan> page(
      @Nullable Long readerId, @Nullable String q, @Nullable String after, int limit) {
    String[] patterns = FoldedText.patterns(q == null ? "" : q.replace("\u0000", ""));
    Optional<LoanListStore.Key> key = PageKey.read(after, LoanList::key);
    List<Loan> found = store.page(readerId, patterns, key, limit + 1);
    List<Loan> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? next(shown.get(limit - 1)) : null;
    return new Page<>(shown, next, store.count(readerId, patterns));
  }

  private static String next(Loan last) {
    return PageKey.of(last.madeAt().toEpochMilli(), last.id()).text();
  }

  private static LoanListStore.Key key(List<String> parts) {
    return new LoanListStore.Key(
        Instant.ofEpochMilli(Long.parseLong(parts.get(0))), Long.parseLong(parts.get(1)));
  }

  private static Loan withoutReader(Loan loan) {
    return new Loan(
        loan.id(), loan.bookId(), loan.title(), loan.authors(), loan.madeAt(), loan.origin(), null);
  }
}
