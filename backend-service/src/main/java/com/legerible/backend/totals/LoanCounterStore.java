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

  /** How many loans and undos are counted: it only rises. */
  public long changes() {
    Long changes =
        jdbc.queryForObject(
            "select coalesce(sum(changes), 0)::bigint from loans_counted", Long.class);
    return changes == null ? 0 : changes;
  }

  /** Adds to the number of loans of each partition. */
  public void addByPartition(Map<Integer, Added> loans) {
    jdbc.batchUpdate(
        """
        insert into loans_counted (partition, loans, changes) values (?, ?, ?)
        on conflict (partition) do update set loans = loans_counted.loans + excluded.loans,
          changes = loans_counted.changes + excluded.changes
        """,
        inOrder(loans).entrySet().stream()
            .map(e -> new Object[] {e.getKey(), e.getValue().loans(), e.getValue().changes()})
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
  private static <K extends Comparable<K>, V> Map<K, V> inOrder(Map<K, V> loans) {
    return new TreeMap<>(loans);
  }

  /**
   * What came together.
   *
   * @param loans net of undos
   * @param changes loans and undos
   */
  public record Added(long loans, long changes) {

    public Added plus(Added more) {
      return new Added(loans + more.loans, changes + more.changes);
    }
  }
}
