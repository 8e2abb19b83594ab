package com.legerible.backend.totals;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts loans, in all and per book, many at once. Rows are always changed in the same order, so
 * that two replicas cannot lock each other out.
 */
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
    Map<Integer, Added> ordered = new TreeMap<>(loans);
    jdbc.update(
        """
        insert into loans_counted (partition, loans, changes)
        select * from unnest(?::int[], ?::bigint[], ?::bigint[])
        on conflict (partition) do update set loans = loans_counted.loans + excluded.loans,
          changes = loans_counted.changes + excluded.changes
        """,
        ordered.keySet().toArray(Integer[]::new),
        ordered.values().stream().map(Added::loans).toArray(Long[]::new),
        ordered.values().stream().map(Added::changes).toArray(Long[]::new));
  }

  /**
   * Adds to the number of loans of each book. A book that has left the catalogue is left out;
   * refused where a book never was there.
   */
  public void addByBook(Map<Long, Long> loans) {
    Map<Long, Long> ordered = new TreeMap<>(loans);
    jdbc.update(
        """
        insert into book_loans (book_id, loans)
        select book_id, loans from unnest(?::bigint[], ?::bigint[]) as n (book_id, loans)
        where exists (select from books b where b.id = n.book_id)
          or not exists (select from removed_books r where r.book_id = n.book_id)
        on conflict (book_id) do update set loans = book_loans.loans + excluded.loans
        """,
        ordered.keySet().toArray(Long[]::new),
        ordered.values().toArray(Long[]::new));
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
