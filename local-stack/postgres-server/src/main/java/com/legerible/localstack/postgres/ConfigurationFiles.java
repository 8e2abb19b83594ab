package com.legerible.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Postgres reads at each start; ours to write, so edits by hand do not last. */
final class ConfigurationFiles {

  private static final String SETTINGS =
      """
      listen_addresses = '127.0.0.1'
      port = %d
      unix_socket_directories = ''
      max_connections = 100
      password_encryption = 'scram-sha-256'
      # An answered loan is never lost: all three stay on.
      fsync = on
      full_page_writes = on
      synchronous_commit = on
      shared_buffers = '128MB'
      max_wal_size = '1GB'
      wal_level = 'replica'
      timezone = 'UTC'
      log_timezone = 'UTC'
      log_line_prefix = '%%m [%%p] %%q%%u@%%d '
      log_min_duration_statement = '1s'
      """;

  private static final String ACCESS =
      """
      host legerible legerible 127.0.0.1/32 scram-sha-256
      """;

  private ConfigurationFiles() {}

  static void write(Path cluster, int port) throws IOException {
    Files.writeString(cluster.resolve("postgresql.conf"), SETTINGS.formatted(port));
    Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
  }
}
