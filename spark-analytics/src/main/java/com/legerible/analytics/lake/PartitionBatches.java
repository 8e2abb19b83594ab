package com.legerible.analytics.lake;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the writes to one partition of one table into one request, which costs Cassandra little more
 * than any of them alone. Each keeps its own time, so their order does not matter.
 */
final class PartitionBatches {

  /** Bounds a request to some hundred kilobytes, lists of recommendations included. */
  private static final int LARGEST = 100;

  private record Partition(CqlIdentifier table, @Nullable ByteBuffer key) {
    static Partition of(BoundStatement write) {
      return new Partition(
          write.getPreparedStatement().getVariableDefinitions().get(0).getTable(),
          write.getRoutingKey());
    }
  }

  private final Map<Partition, List<BoundStatement>> writes = new LinkedHashMap<>();
  private int size;

  void add(BoundStatement write) {
    writes.computeIfAbsent(Partition.of(write), partition -> new ArrayList<>()).add(write);
    size++;
  }

  int size() {
    return size;
  }

  /** All writes, which are gone from here then. */
  List<BatchStatement> take() {
    List<BatchStatement> batches = new ArrayList<>();
    for (List<BoundStatement> ofOne : writes.values()) {
      for (int from = 0; from < ofOne.size(); from += LARGEST) {
        List<BoundStatement> some = ofOne.subList(from, Math.min(from + LARGEST, ofOne.size()));
        batches.add(BatchStatement.newInstance(DefaultBatchType.UNLOGGED).addAll(some));
      }
    }
    writes.clear();
    size = 0;
    return batches;
  }
}
