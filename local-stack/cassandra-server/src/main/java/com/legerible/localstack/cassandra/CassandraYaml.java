package com.legerible.localstack.cassandra;

import com.legerible.localstack.servers.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cassandra's own settings: one node, this computer only, modest with memory. */
record CassandraYaml(Path data, int port) {

  private static final String TEXT =
      """
      cluster_name: Legerible
      partitioner: org.apache.cassandra.dht.Murmur3Partitioner
      num_tokens: 1
      listen_address: 127.0.0.1
      rpc_address: 127.0.0.1
      storage_port: %d
      native_transport_port: %d
      start_native_transport: true
      seed_provider:
        - class_name: org.apache.cassandra.locator.SimpleSeedProvider
          parameters:
            - seeds: "127.0.0.1:%d"
      endpoint_snitch: SimpleSnitch
      data_file_directories: ["%s"]
      commitlog_directory: "%s"
      hints_directory: "%s"
      saved_caches_directory: "%s"
      cdc_raw_directory: "%s"
      commitlog_sync: periodic
      commitlog_sync_period: 10000ms
      commitlog_segment_size: 8MiB
      commitlog_total_space: 128MiB
      memtable_heap_space: 64MiB
      memtable_offheap_space: 32MiB
      key_cache_size: 8MiB
      file_cache_size: 32MiB
      networking_cache_size: 16MiB
      concurrent_reads: 8
      concurrent_writes: 8
      concurrent_compactors: 1
      disk_failure_policy: die
      commit_failure_policy: die
      auto_snapshot: true
      materialized_views_enabled: false
      """;

  Path write() throws IOException {
    Files.createDirectories(data);
    int storagePort = FreePort.find();
    String text =
        TEXT.formatted(
            storagePort,
            port,
            storagePort,
            quoted(data.resolve("data")),
            quoted(data.resolve("commitlog")),
            quoted(data.resolve("hints")),
            quoted(data.resolve("saved_caches")),
            quoted(data.resolve("cdc_raw")));
    return Files.writeString(data.resolve("cassandra.yaml"), text);
  }

  private static String quoted(Path path) {
    return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
