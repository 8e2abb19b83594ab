package com.legerible.backend.totals;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts loans, in all and per book, many at once. */
@Component
public final class LoanCounterStore {

  private final JdbcTemplate jdbc;

  public LoanCounterStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How many loans are counted, net of undos. */
  public long counted() {
    Long loans =
        jdbc.queryForObject(
            "select coalesce(sum(loans), 0)::bigint from loans_counted", Long.class);
    return loans == null ? 0 : loans;
  }

  /** Adds to the number of loans of each partition. */
  public void addByPartition(Map<Integer, Long> loans) {
    jdbc.batchUpdate(
        """
        insert into loans_counted (partition, loans) values (?, ?)
        on conflict (partition) do update set loans = loans_counted.loans + excluded.loans
        """,
        inOrder(loans).entrySet().stream()
            .map(e -> new Object[] {e.getKey(), e.getValue()})
            .toList());
  }

  /** Adds to the number of loans of each book; refused where a book is not in the catalogue. */
  public void addByBook(Map<Long, Long> loans) {
    jdbc.batchUpdate(
        """
        insert into book_loans (book_id, loans) values (?, ?)
        on conflict (book_id) do update set loans = book_loans.loans + excluded.loans
        """,
        inOrder(loans).entrySet().stream()
            .map(e -> new Object[] {e.getKey(), e.getValue()})
            .toList());
  }

  // Always in the same order, so that two replicas cannot lock each other out.
  private static <K extends Comparable<K>> Map<K, Long> inOrder(Map<K, Long> loans) {
    return new TreeMap<>(loans);
  }
}
