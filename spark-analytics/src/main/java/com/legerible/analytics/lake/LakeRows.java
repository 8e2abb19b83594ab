package com.legerible.analytics.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.legerible.analytics.log.Facts;
import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LoanKey;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns each record into the writes that keep it; the same record always gives the same rows. */
final class LakeRows {

  /** So many partitions hold a day's loans. */
  static final int BUCKETS = 64;

  /** The only slice of a reader's recommendations. */
  private static final String WHOLE = "all";

  private static final String LOAN =
      "INSERT INTO legerible.loans_by_day"
          + " (day, bucket, made_at, loan_id, book_id, origin, log_partition, log_position)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UNDONE_LOAN =
      "UPDATE legerible.loans_by_day SET undone_position = ?"
          + " WHERE day = ? AND bucket = ? AND made_at = ? AND loan_id = ?";
  private static final String READER_LOAN =
      "INSERT INTO legerible.reader_loans (reader_id, loan_id, book_id, made_at)"
          + " VALUES (?, ?, ?, ?) USING TIMESTAMP ?";
  private static final String FORGOTTEN_LOAN =
      "DELETE FROM legerible.reader_loans USING TIMESTAMP ? WHERE reader_id = ? AND loan_id = ?";
  private static final String MINUTE =
      "INSERT INTO legerible.top_ten_minutes"
          + " (ranked_window, day, minute, window_from, generation, sequence, through_loan, places)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) USING TIMESTAMP ?";
  private static final String RECOMMENDED =
      "INSERT INTO legerible.recommendations_by_reader"
          + " (reader_id, slice, minute, as_of, generation, sequence, candidates)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?) USING TIMESTAMP ?";
  private static final String FORGOTTEN_READER =
      "DELETE FROM legerible.recommendations_by_reader USING TIMESTAMP ?"
          + " WHERE reader_id = ? AND slice = ?";

  private final CqlSession session;
  private final long generation;

  LakeRows(CqlSession session, long generation) {
    this.session = session;
    this.generation = generation;
  }

  /**
   * The writes that keep a record.
   *
   * @throws UnreadableFact when it says nothing that can be kept
   */
  List<BoundStatement> of(LogRecord record) throws UnreadableFact {
    if (record.value() == null) {
      return forgotten(record);
    }
    Object fact = Facts.read(record);
    if (fact instanceof LoanMade loan) {
      return List.of(loan(loan, record));
    }
    if (fact instanceof LoanUndone undone) {
      return List.of(undone(undone, record.readPosition()));
    }
    if (fact instanceof ReaderLoaned loan) {
      return List.of(readerLoan(loan, record.readPosition()));
    }
    if (fact instanceof Recommended list) {
      return List.of(recommended(list, record.appendedAt()));
    }
    return fact instanceof TopTenChanged ranking ? List.of(minute(ranking)) : List.of();
  }

  private BoundStatement loan(LoanMade loan, LogRecord record) throws UnreadableFact {
    return bind(
        LOAN,
        day(loan.madeAt()),
        bucket(loan.loanId()),
        loan.madeAt(),
        loan.loanId(),
        loan.bookId(),
        loan.origin() == null ? null : loan.origin().name(),
        record.partition(),
        record.readPosition());
  }

  private BoundStatement undone(LoanUndone undone, long position) {
    return bind(
        UNDONE_LOAN,
        position,
        day(undone.madeAt()),
        bucket(undone.loanId()),
        undone.madeAt(),
        undone.loanId());
  }

  static int bucket(long loanId) {
    return Math.floorMod(loanId, BUCKETS);
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private BoundStatement readerLoan(ReaderLoaned loan, long position) {
    return bind(
        READER_LOAN, loan.readerId(), loan.loanId(), loan.bookId(), loan.madeAt(), position);
  }

  private List<BoundStatement> forgotten(LogRecord record) throws UnreadableFact {
    if (record.topic().equals(Topics.READER_LOANS.name())) {
      LoanKey key = LoanKey.of(record);
      // What was recommended because of a forgotten loan is forgotten with it.
      return List.of(
          bind(FORGOTTEN_LOAN, record.readPosition(), key.readerId(), key.loanId()),
          forgottenReader(Long.toString(key.readerId()), record));
    }
    if (record.topic().equals(Topics.RECOMMENDATIONS.name())) {
      String key = String.valueOf(record.key());
      String reader = Recommended.readerOf(key);
      // An earlier generation's lists leave the topic after a replay; nobody is forgotten by it.
      if (key.equals(Recommended.key(generation, reader))) {
        // A list that was on its way while its reader's loans were forgotten came after those.
        return List.of(forgottenReader(reader, record));
      }
    }
    return List.of();
  }

  private BoundStatement forgottenReader(String reader, LogRecord record) {
    return bind(FORGOTTEN_READER, micros(record.appendedAt()), reader, WHOLE);
  }

  private BoundStatement minute(TopTenChanged ranking) {
    return bind(
        MINUTE,
        ranking.window(),
        day(ranking.asOf()),
        ranking.asOf(),
        ranking.from(),
        ranking.generation(),
        ranking.sequence(),
        ranking.throughLoan(),
        Json.write(ranking.entries()),
        // The highest generation wins, in whichever order they are written.
        ranking.generation());
  }

  private BoundStatement recommended(Recommended list, Instant appendedAt) {
    Instant minute = appendedAt.truncatedTo(ChronoUnit.MINUTES);
    boolean forAll = list.readerId().equals(Recommended.NEWCOMERS);
    return bind(
        RECOMMENDED,
        list.readerId(),
        forAll ? day(minute).toString() : WHOLE,
        minute,
        list.asOf(),
        list.generation(),
        list.sequence(),
        Json.write(list.candidates()),
        micros(appendedAt));
  }

  private static long micros(Instant at) {
    return at.toEpochMilli() * 1_000;
  }

  /** The driver prepares each text once. */
  private BoundStatement bind(String cql, @Nullable Object... values) {
    return session.prepare(cql).bind(values);
  }
}
