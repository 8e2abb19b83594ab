package com.legerible.analytics;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LogRecord;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Records as the relay writes them into one partition. */
public final class LoanLog {

  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00.000Z");

  private final String topic;
  private final int partition;
  private final List<LogRecord> records = new ArrayList<>();
  private long position;
  private long loanId;

  private LoanLog(String topic, int partition) {
    this.topic = topic;
    this.partition = partition;
  }

  public static LoanLog ofLoans(int partition) {
    return new LoanLog(Topics.LOANS.name(), partition);
  }

  public static LoanLog ofReaders() {
    return new LoanLog(Topics.READER_LOANS.name(), 0);
  }

  public LoanLog loan(long bookId) {
    loanId++;
    return add(
        "" + bookId, new LoanMade(loanId, bookId, NOON.plusMillis(loanId), LoanOrigin.READER));
  }

  /** Takes the first loan back. */
  public LoanLog undo(long bookId) {
    return add("" + bookId, new LoanUndone(1, bookId, NOON.plusMillis(1)));
  }

  public LoanLog tick(Instant at) {
    return add("tick", new TimePassed(at, at.plusSeconds(1)));
  }

  public LoanLog loanBy(long readerId, long loan, long bookId) {
    return add(
        ReaderLoaned.key(readerId, loan),
        new ReaderLoaned(readerId, loan, bookId, NOON.plusMillis(loan)));
  }

  public LoanLog forget(long readerId, long loan) {
    return text(ReaderLoaned.key(readerId, loan), null, "" + ++position);
  }

  public LoanLog add(String key, Object event) {
    return text(key, Json.write(event), "" + ++position);
  }

  public LoanLog garbage(String text) {
    return text("1", text, "" + ++position);
  }

  public LoanLog text(@Nullable String key, @Nullable String value, @Nullable String header) {
    records.add(
        new LogRecord(topic, partition, records.size(), NOON.plusSeconds(1), key, value, header));
    return this;
  }

  /** The relay sends a record once more, as it does after a crash. */
  public LoanLog repeat(int index) {
    LogRecord old = records.get(index);
    return text(old.key(), old.value(), old.position());
  }

  public List<LogRecord> records() {
    return records;
  }

  public List<Row> rows() {
    return records.stream()
        .map(
            record ->
                RowFactory.create(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.appendedAt().toEpochMilli(),
                    record.key(),
                    record.value(),
                    record.position()))
        .toList();
  }
}
