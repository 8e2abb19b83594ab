package com.legerible.analytics.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes batches of records into Cassandra. A batch that runs again writes the same rows. */
public final class Lake {

  /** So many writes are gathered, to go together where they go to the same partition. */
  private static final int GATHERED = 2_000;

  /** So many requests are under way at once: enough to fill a node, few enough not to flood it. */
  private static final int UNDER_WAY = 128;

  private static final long LIMIT_SECONDS = 30;

  private final LakeSettings settings;

  public Lake(LakeSettings settings) {
    this.settings = settings;
  }

  /** Makes the tables that are missing; fails when no node answers. */
  public void prepare() {
    new LakeSchema(LakeSession.to(settings)).apply();
  }

  /**
   * Fails when a write fails after the driver's own retries; the query then starts again with the
   * same batch. One task is enough, and leaves the other core to the live answers.
   */
  public void write(Dataset<Row> records) {
    LakeSettings to = settings;
    records.coalesce(1).foreachPartition((ForeachPartitionFunction<Row>) rows -> write(rows, to));
  }

  private static void write(Iterator<Row> rows, LakeSettings to)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!rows.hasNext()) {
      return;
    }
    CqlSession session = LakeSession.to(to);
    LakeRows lakeRows = new LakeRows(session, to.generation());
    LakeLetters letters = new LakeLetters(to.kafka());
    PartitionBatches batches = new PartitionBatches();
    while (rows.hasNext()) {
      LogRecord record = LogRecord.from(rows.next());
      try {
        lakeRows.of(record).forEach(batches::add);
      } catch (UnreadableFact e) {
        letters.add(record.dead(e.reason()));
      }
      if (batches.size() >= GATHERED) {
        send(batches, session);
      }
    }
    send(batches, session);
    letters.send();
  }

  private static void send(PartitionBatches batches, CqlSession session)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<CompletableFuture<AsyncResultSet>> underWay = new ArrayList<>();
    for (BatchStatement batch : batches.take()) {
      underWay.add(session.executeAsync(batch).toCompletableFuture());
      if (underWay.size() >= UNDER_WAY) {
        await(underWay);
      }
    }
    await(underWay);
  }

  private static void await(List<CompletableFuture<AsyncResultSet>> underWay)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
        .get(LIMIT_SECONDS, TimeUnit.SECONDS);
    underWay.clear();
  }
}
