package com.legerible.backend.backup;

import com.legerible.contracts.backup.BackupManifest;
import com.legerible.contracts.backup.BackupManifest.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what a library cannot count anew, as it stood at one instant, while the library goes on.
 */
final class Backup {

  private final SnapshotStore store;
  private final TransactionTemplate atOneInstant;

  Backup(SnapshotStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.atOneInstant = new TransactionTemplate(transactions);
    atOneInstant.setReadOnly(true);
    atOneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  BackupManifest write(Path file, Consumer<String> tell) {
    try (ArchiveWriter archive = ArchiveWriter.create(file)) {
      BackupManifest manifest = atOneInstant.execute(status -> copy(archive, tell));
      if (manifest == null) {
        throw new IllegalStateException("Postgres gave no snapshot");
      }
      archive.finish(manifest);
      return manifest;
    } catch (IOException e) {
      throw notWritten(file, e);
    } catch (UncheckedIOException e) {
      throw notWritten(file, Objects.requireNonNull(e.getCause()));
    }
  }

  private static BackupRefused notWritten(Path file, IOException cause) {
    return new BackupRefused(
        file
            + " cannot be written: "
            + cause.getMessage()
            + ". Nothing was left behind; take a place with more room.",
        cause);
  }

  private BackupManifest copy(ArchiveWriter archive, Consumer<String> tell) {
    String schema = schema();
    for (String name : Truth.KEPT) {
      Table table = copy(name, archive, tell);
      tell.accept("%s: %,d rows".formatted(name, table.rows()));
    }
    return new BackupManifest(
        BackupManifest.FORMAT,
        Product.version(),
        schema,
        store.now(),
        store.generation(),
        archive.tables());
  }

  private Table copy(String table, ArchiveWriter archive, Consumer<String> tell) {
    List<String> columns = store.columns(table);
    try {
      return archive.add(
          table,
          columns,
          store.nextId(table, columns),
          to -> store.copy(table, columns, new Progress(table, tell).before(to)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String schema() {
    String schema = store.schema();
    String known = Schema.newest().getVersion();
    if (schema == null) {
      throw new BackupRefused("This database holds no library.");
    }
    if (!MigrationVersion.fromVersion(schema).equals(Schema.newest())) {
      throw new BackupRefused(
          "The library has schema "
              + schema
              + ", and this program knows "
              + known
              + ". Back it up with the program that it runs with.");
    }
    return schema;
  }
}
