package com.legerible.backend.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.Row;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.connections.CassandraConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks Cassandra. Connects at the first question, so that nothing else ever waits for it; while it
 * is away, questions are refused at once and it is tried again every few seconds.
 */
@Component
public final class Lake implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Lake.class);
  private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

  private final CassandraConnection cassandra;
  private final Duration timeout;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable CqlSession session;
  private long failedAt = System.nanoTime() - PAUSE_NANOS;

  Lake(LakeProperties properties) {
    this.cassandra = properties.connection();
    this.timeout = properties.timeout();
  }

  /**
   * All rows that answer a question about one partition.
   *
   * @throws Refused when Cassandra does not answer
   */
  public <T> List<T> read(String cql, Function<Row, T> each, Object... values) {
    try {
      CqlSession open = session();
      List<T> answer = new ArrayList<>();
      for (Row row : open.execute(open.prepare(cql).bind(values))) {
        answer.add(each.apply(row));
      }
      return answer;
    } catch (DriverException e) {
      log.warn("Cassandra does not answer: {}", e.getMessage());
      throw away();
    }
  }

  private CqlSession session() {
    CqlSession open = session;
    if (open != null) {
      return open;
    }
    // Who comes while another one connects would only wait for the same failure.
    if (!opening.tryLock()) {
      throw away();
    }
    try {
      return connected();
    } finally {
      opening.unlock();
    }
  }

  private CqlSession connected() {
    CqlSession open = session;
    if (open != null) {
      return open;
    }
    if (System.nanoTime() - failedAt < PAUSE_NANOS) {
      throw away();
    }
    try {
      open = LakeConnection.open(cassandra, timeout);
      session = open;
      return open;
    } catch (DriverException e) {
      failedAt = System.nanoTime();
      throw e;
    }
  }

  private static Refused away() {
    return Refused.unavailable(
        "The library's past is kept in Cassandra, which does not answer just now. Everything else"
            + " works; please try again in a moment.");
  }

  @Override
  public void destroy() {
    CqlSession open = session;
    if (open != null) {
      open.close();
    }
  }
}
