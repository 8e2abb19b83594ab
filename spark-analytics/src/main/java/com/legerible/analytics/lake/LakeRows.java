package com.legerible.analytics.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.legerible.analytics.log.Facts;
import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LoanKey;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns each record into the writes that keep it; the same record always gives the same rows. */
final class LakeRows {

  private static final int BUCKETS = 16;

  private static final String LOAN =
      "INSERT INTO legerible.loans"
          + " (day, bucket, made_at, loan_id, book_id, origin, log_partition, log_position)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UNDONE_LOAN =
      "INSERT INTO legerible.undone_loans (bucket, loan_id, book_id, log_partition, log_position)"
          + " VALUES (?, ?, ?, ?, ?)";
  private static final String READER_LOAN =
      "INSERT INTO legerible.reader_loans (reader_id, loan_id, book_id, made_at)"
          + " VALUES (?, ?, ?, ?) USING TIMESTAMP ?";
  private static final String FORGOTTEN_LOAN =
      "DELETE FROM legerible.reader_loans USING TIMESTAMP ? WHERE reader_id = ? AND loan_id = ?";
  private static final String MINUTE =
      "INSERT INTO legerible.top_ten_by_minute"
          + " (ranked_window, day, minute, as_of, generation, sequence, through_loan, places)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) USING TIMESTAMP ?";
  private static final String CHANGE =
      "INSERT INTO legerible.top_ten_changes"
          + " (ranked_window, hour, as_of, generation, sequence, through_loan, places)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String UNREADABLE =
      "INSERT INTO legerible.unreadable_records"
          + " (topic, log_partition, log_offset, reason, record_key, record_value)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private final CqlSession session;

  LakeRows(CqlSession session) {
    this.session = session;
  }

  List<Statement<?>> of(LogRecord record) {
    try {
      boolean ofReader = record.topic().equals(Topics.READER_LOANS.name());
      return ofReader && record.value() == null
          ? List.of(forgotten(record))
          : of(Facts.read(record), record);
    } catch (UnreadableFact e) {
      return List.of(
          bind(
              UNREADABLE,
              record.topic(),
              record.partition(),
              record.offset(),
              e.reason(),
              record.key(),
              record.value()));
    }
  }

  private List<Statement<?>> of(Object fact, LogRecord record) throws UnreadableFact {
    if (fact instanceof LoanMade loan) {
      return List.of(loan(loan, record));
    }
    if (fact instanceof LoanUndone undone) {
      return List.of(undone(undone, record));
    }
    if (fact instanceof ReaderLoaned loan) {
      return List.of(readerLoan(loan, record.readPosition()));
    }
    return fact instanceof TopTenChanged ranking
        ? List.of(minute(ranking), change(ranking))
        : List.of();
  }

  private Statement<?> loan(LoanMade loan, LogRecord record) throws UnreadableFact {
    return bind(
        LOAN,
        loan.madeAt().atOffset(ZoneOffset.UTC).toLocalDate(),
        bucket(loan.loanId()),
        loan.madeAt(),
        loan.loanId(),
        loan.bookId(),
        loan.origin() == null ? null : loan.origin().name(),
        record.partition(),
        record.readPosition());
  }

  private Statement<?> undone(LoanUndone undone, LogRecord record) throws UnreadableFact {
    return bind(
        UNDONE_LOAN,
        bucket(undone.loanId()),
        undone.loanId(),
        undone.bookId(),
        record.partition(),
        record.readPosition());
  }

  static int bucket(long loanId) {
    return Math.floorMod(loanId, BUCKETS);
  }

  private Statement<?> readerLoan(ReaderLoaned loan, long position) {
    return bind(
        READER_LOAN, loan.readerId(), loan.loanId(), loan.bookId(), loan.madeAt(), position);
  }

  private Statement<?> forgotten(LogRecord record) throws UnreadableFact {
    LoanKey key = LoanKey.of(record);
    return bind(FORGOTTEN_LOAN, record.readPosition(), key.readerId(), key.loanId());
  }

  private Statement<?> minute(TopTenChanged ranking) {
    Instant minute = wholeMinute(ranking.asOf());
    return bind(
        MINUTE,
        ranking.window(),
        minute.atOffset(ZoneOffset.UTC).toLocalDate(),
        minute,
        ranking.asOf(),
        ranking.generation(),
        ranking.sequence(),
        ranking.throughLoan(),
        Json.write(ranking.entries()),
        newness(ranking));
  }

  /** The first whole minute at which the ranking can be the newest. */
  static Instant wholeMinute(Instant asOf) {
    Instant begun = asOf.truncatedTo(ChronoUnit.MINUTES);
    return begun.equals(asOf) ? begun : begun.plus(1, ChronoUnit.MINUTES);
  }

  /** The latest ranking of a minute wins in whichever order they are written. */
  private static long newness(TopTenChanged ranking) {
    return ranking.asOf().toEpochMilli() * 1_000 + Math.min(ranking.generation(), 999);
  }

  private Statement<?> change(TopTenChanged ranking) {
    return bind(
        CHANGE,
        ranking.window(),
        ranking.asOf().truncatedTo(ChronoUnit.HOURS),
        ranking.asOf(),
        ranking.generation(),
        ranking.sequence(),
        ranking.throughLoan(),
        Json.write(ranking.entries()));
  }

  /** The driver prepares each text once. */
  private Statement<?> bind(String cql, @Nullable Object... values) {
    return session.prepare(cql).bind(values);
  }
}
