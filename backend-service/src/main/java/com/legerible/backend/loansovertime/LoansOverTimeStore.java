package com.legerible.backend.loansovertime;

import com.legerible.contracts.rest.LoansOverTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Keeps the loans by minute, for two hours, and by day of each book. */
@Component
public final class LoansOverTimeStore {

  private static final int SHOWN_MINUTES = 60;

  private final JdbcTemplate jdbc;
  private volatile long through = -1;

  public LoansOverTimeStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a loan was counted from the table of loans, when counting by time began. */
  public boolean isCountedFromTheStart(long loanId) {
    if (through < 0) {
      Long start =
          jdbc.queryForObject("select through_loan from loans_over_time_start", Long.class);
      through = start == null ? 0 : start;
    }
    return loanId <= through;
  }

  /** Adds to the counts. A minute or a book that nobody can ask for any more is left out. */
  public void add(LoanTimes times) {
    Map<LoanTimes.Minute, Long> minutes = times.minutes();
    jdbc.update(
        """
        insert into loans_by_minute (minute, partition, loans)
        select to_timestamp(second), partition, loans
        from unnest(?::bigint[], ?::int[], ?::bigint[]) as n (second, partition, loans)
        where to_timestamp(second) > now() - interval '2 hours'
        on conflict (minute, partition)
        do update set loans = loans_by_minute.loans + excluded.loans
        """,
        minutes.keySet().stream().map(minute -> minute.at().getEpochSecond()).toArray(Long[]::new),
        minutes.keySet().stream().map(LoanTimes.Minute::partition).toArray(Integer[]::new),
        minutes.values().toArray(Long[]::new));
    Map<LoanTimes.Day, Long> days = times.days();
    jdbc.update(
        """
        insert into loans_by_day (book_id, day, loans)
        select book_id, date '1970-01-01' + day, loans
        from unnest(?::bigint[], ?::int[], ?::bigint[]) as n (book_id, day, loans)
        where exists (select from books b where b.id = n.book_id)
        order by book_id, day
        on conflict (book_id, day) do update set loans = loans_by_day.loans + excluded.loans
        """,
        days.keySet().stream().map(LoanTimes.Day::bookId).toArray(Long[]::new),
        days.keySet().stream().map(day -> (int) day.day().toEpochDay()).toArray(Integer[]::new),
        days.values().toArray(Long[]::new));
  }

  /** Forgets the minutes that nobody can ask for any more. */
  int purge() {
    return jdbc.update("delete from loans_by_minute where minute <= now() - interval '2 hours'");
  }

  LoansOverTime lastHour() {
    return read(
        Duration.ofMinutes(1).toString(),
        """
        with clock as (select coalesce(min(counted_to), now()) as counted_to from loans_counted)
        select counted_to, step as at, coalesce(sum(m.loans), 0)::bigint as loans
        from clock,
          generate_series(date_trunc('minute', counted_to) - make_interval(mins => ?),
            date_trunc('minute', counted_to), interval '1 minute') step
          left join loans_by_minute m on m.minute = step
        group by counted_to, step order by step
        """,
        SHOWN_MINUTES - 1);
  }

  LoansOverTime lastDays(long bookId, int days) {
    return read(
        Period.ofDays(1).toString(),
        """
        with clock as (select coalesce(min(counted_to), now()) as counted_to from loans_counted)
        select counted_to, step at time zone 'UTC' as at, coalesce(d.loans, 0) as loans
        from clock,
          generate_series(date_trunc('day', counted_to at time zone 'UTC') - make_interval(days => ?),
            date_trunc('day', counted_to at time zone 'UTC'), interval '1 day') step
          left join loans_by_day d on d.book_id = ? and d.day = step::date
        order by step
        """,
        days - 1,
        bookId);
  }

  private LoansOverTime read(String step, String sql, Object... parameters) {
    List<Instant> countedTo = new ArrayList<>();
    List<LoansOverTime.Count> counts = new ArrayList<>();
    RowCallbackHandler each =
        row -> {
          countedTo.add(instant(row, "counted_to"));
          counts.add(new LoansOverTime.Count(instant(row, "at"), row.getLong("loans")));
        };
    jdbc.query(sql, each, parameters);
    return new LoansOverTime(step, countedTo.get(0), counts);
  }

  /** Notes that every loan made up to a time is counted, partition by partition. */
  public void countedTo(Map<Integer, Instant> times) {
    jdbc.batchUpdate(
        """
        insert into loans_counted (partition, loans, counted_to) values (?, 0, ?)
        on conflict (partition) do update set counted_to = excluded.counted_to
        """,
        times.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new Object[] {e.getKey(), utc(e.getValue())})
            .toList());
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
