package com.legerible.analytics.topten;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LogRecord;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A library with a life of its own: what it does, and the log that the relay writes of it. */
final class Library {

  static final Instant START = Instant.parse("2026-11-22T11:58:40.250Z");

  private final Random random;
  private final List<LogRecord> log = new ArrayList<>();
  private final Map<Integer, List<LogRecord>> byPartition = new LinkedHashMap<>();
  private final List<LoanMade> undoable = new ArrayList<>();

  /** Of which every ranking can be counted again. */
  final List<LoanMade> loans = new ArrayList<>();

  /** Of each book that has loans, the day of its first one, even if that was taken back. */
  final Map<Long, LocalDate> firstDays = new HashMap<>();

  Instant now = START;
  private long loanId;

  Library(long seed) {
    random = new Random(seed);
  }

  /** A tick, and before it a few loans, some of them late, old, repeated or taken back. */
  void live(Duration untilTick) {
    Instant next = now.plus(untilTick);
    for (int left = random.nextInt(6); left > 0; left--) {
      now = now.plusMillis(random.nextInt(1 + (int) Math.min(150, untilTick.toMillis() / 6)));
      loan(now.minus(age()));
      if (random.nextInt(5) == 0) {
        undo();
      }
      if (random.nextInt(4) == 0) {
        repeat();
      }
    }
    now = next;
    tick();
  }

  /** Most are new, some late by a moment, some by minutes, hours, days or weeks. */
  private Duration age() {
    return switch (random.nextInt(12)) {
      case 0 -> Duration.ofMillis(random.nextInt(3_000));
      case 1 -> Duration.ofSeconds(random.nextInt(700));
      case 2 -> Duration.ofMinutes(random.nextInt(150));
      case 3 -> Duration.ofMinutes(random.nextInt(50 * 60));
      case 4 -> Duration.ofHours(random.nextInt(24 * 40));
      // On the very edge of a bucket, which belongs to the bucket that ends there.
      case 5 -> Duration.ofMillis(Math.floorMod(now.toEpochMilli(), 300_000L));
      default -> Duration.ZERO;
    };
  }

  void loan(Instant madeAt) {
    long bookId = 1 + (long) Math.abs(random.nextGaussian() * 15);
    loan(bookId, madeAt);
  }

  void loan(long bookId, Instant madeAt) {
    LoanMade loan = new LoanMade(++loanId, bookId, madeAt, LoanOrigin.READER);
    loans.add(loan);
    undoable.add(loan);
    firstDays.merge(
        bookId,
        madeAt.atOffset(ZoneOffset.UTC).toLocalDate(),
        (one, other) -> one.isBefore(other) ? one : other);
    write(Topics.LOANS.partitionOf(bookId), Json.write(loan));
  }

  void undo() {
    if (!undoable.isEmpty()) {
      undo(undoable.get(random.nextInt(undoable.size())));
    }
  }

  void undo(LoanMade loan) {
    undoable.remove(loan);
    loans.remove(loan);
    if (loans.stream().noneMatch(other -> other.bookId() == loan.bookId())) {
      firstDays.remove(loan.bookId());
    }
    write(
        Topics.LOANS.partitionOf(loan.bookId()),
        Json.write(new LoanUndone(loan.loanId(), loan.bookId(), loan.madeAt())));
  }

  void tick() {
    TimePassed tick = new TimePassed(now, now.plusSeconds(1));
    for (int partition = 0; partition < Topics.LOANS.partitions(); partition++) {
      write(partition, Json.write(tick));
    }
  }

  private void repeat() {
    List<LogRecord> partition = byPartition.values().iterator().next();
    LogRecord old = partition.get(random.nextInt(partition.size()));
    add(old.partition(), String.valueOf(old.value()), Long.parseLong(old.position()));
  }

  private void write(int partition, String value) {
    add(partition, value, byPartition.getOrDefault(partition, List.of()).size());
  }

  /** The position of a record is the offset that it had first. */
  private void add(int partition, String value, long position) {
    List<LogRecord> records = byPartition.computeIfAbsent(partition, none -> new ArrayList<>());
    LogRecord record =
        new LogRecord(
            Topics.LOANS.name(),
            partition,
            records.size(),
            now.plusSeconds(60),
            "key",
            value,
            Long.toString(position));
    records.add(record);
    log.add(record);
  }

  /** What was written since the last time, as a batch of the job. */
  List<LogRecord> newRecords() {
    List<LogRecord> batch = new ArrayList<>(log);
    log.clear();
    batch.sort(Comparator.comparingInt(LogRecord::partition).thenComparingLong(LogRecord::offset));
    return batch;
  }
}
