package com.legerible.backend.generations;

import com.legerible.contracts.rest.Generations.Generation;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which generation is shown; the change to another is one statement. */
@Component
final class ChangeoverStore {

  /**
   * The newest generation that has passed the same tick as the shown one, in every window, and has
   * recommended what the shown one has. One that counts fewer loans read a log that has lost some.
   */
  private static final String FLIP =
      """
      update serving_generation s set generation = ready.generation
      from (
        select n.generation
        from top_ten n
        cross join serving_generation shown
        left join top_ten o on o.generation = shown.generation and o.covers = 'all'
        where n.covers = 'all' and n.generation > shown.generation
          and (o.generation is null
            or ((n.ranking ->> 'nextBy')::timestamptz >= (o.ranking ->> 'nextBy')::timestamptz
              and (n.ranking ->> 'throughLoan')::bigint >= least(
                (o.ranking ->> 'throughLoan')::bigint, (select sum(loans) from loans_counted))))
          and (select count(*) from top_ten w where w.generation = n.generation) = ?
          and not exists (
            select from recommended ro
            where ro.generation = shown.generation and ro.reader = '*' and not exists (
              select from recommended rn
              where rn.generation = n.generation and rn.reader = '*'
                and (rn.candidates ->> 'asOf')::timestamptz
                  >= (ro.candidates ->> 'asOf')::timestamptz - interval '5 seconds'))
        order by n.generation desc limit 1) ready
      where ready.generation > s.generation
      """;

  private static final List<String> TABLES = List.of("top_ten", "recommended", "similar_books");

  /** One answer for each book and reader: all of them at once would take too long. */
  private static final int AT_ONCE = 10_000;

  private final JdbcClient jdbc;

  ChangeoverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Shows the next generation if it is ready; whether it did. */
  boolean flip(int windows) {
    return jdbc.sql(FLIP).param(windows).update() == 1;
  }

  /** Whether earlier generations than this one have answered anything that is still there. */
  boolean hasBefore(long generation) {
    return jdbc.sql(
            """
            select exists (select from top_ten where generation < :generation)
              or exists (select from recommended where generation < :generation)
              or exists (select from similar_books where generation < :generation)
            """)
        .param("generation", generation)
        .query(Boolean.class)
        .single();
  }

  /** Removes what earlier generations than this one have answered. */
  void removeBefore(long generation) {
    for (String table : TABLES) {
      String some =
          """
          delete from %1$s where ctid = any (array(
            select ctid from %1$s where generation < ? limit %2$d))
          """
              .formatted(table, AT_ONCE);
      int removed;
      do {
        removed = jdbc.sql(some).param(generation).update();
      } while (removed == AT_ONCE);
    }
  }

  long shown() {
    return jdbc.sql("select generation from serving_generation").query(Long.class).single();
  }

  /** Oldest first. */
  List<Generation> all() {
    return jdbc.sql(
            """
            select generation, (ranking ->> 'asOf')::timestamptz as as_of,
              (ranking ->> 'throughLoan')::bigint as loans
            from top_ten where covers = 'all' order by generation
            """)
        .query(
            (row, number) ->
                new Generation(
                    row.getLong("generation"),
                    row.getObject("as_of", OffsetDateTime.class).toInstant(),
                    row.getLong("loans")))
        .list();
  }
}
