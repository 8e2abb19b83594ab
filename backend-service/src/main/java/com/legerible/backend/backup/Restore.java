package com.legerible.backend.backup;

import com.legerible.contracts.backup.BackupManifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a library of a backup. From its first to its last step the database is marked, so that no
 * backend starts on it, and a restore that was killed begins anew.
 */
final class Restore {

  private static final String ENDED =
      "The library was restored from a backup, which holds no files. Import the file again: what is there already changes nothing.";

  private final RestoreStore store;
  private final Retelling retelling;
  private final Schema schema;
  private final TransactionOperations transactions;

  Restore(
      RestoreStore store, Retelling retelling, Flyway flyway, TransactionOperations transactions) {
    this.store = store;
    this.retelling = retelling;
    this.schema = new Schema(flyway);
    this.transactions = transactions;
  }

  /**
   * Fills an empty database.
   *
   * @param later another backup, whose forgotten readers are forgotten here, too
   * @param generation of the answers that will be shown
   * @param again whether whatever is there is known to be the rest of an earlier attempt
   */
  void run(
      Archive archive,
      @Nullable Archive later,
      long generation,
      boolean again,
      Consumer<String> tell) {
    if (again || store.isUnderWay()) {
      // In this order a kill in between leaves the mark.
      store.begin();
      schema.clear();
    } else if (store.hasTables()) {
      throw new BackupRefused(
          "This database holds a library already, and nothing is overwritten. Restore into an empty one.");
    }
    store.begin();
    schema.migrateTo(archive.schema());
    transactions.executeWithoutResult(status -> fill(archive, tell));
    schema.migrateTo(Schema.newest());
    transactions.executeWithoutResult(status -> complete(later, generation, tell));
  }

  private void fill(Archive archive, Consumer<String> tell) {
    for (Table table : archive.tables()) {
      long written = fill(archive, table, tell);
      if (written != table.rows()) {
        throw new BackupRefused(
            "Only %,d of %,d rows of %s could be restored; restore again, or take another backup."
                .formatted(written, table.rows(), table.name()));
      }
      store.numberFrom(table);
      tell.accept("%s: %,d rows".formatted(table.name(), written));
    }
  }

  private long fill(Archive archive, Table table, Consumer<String> tell) {
    try (InputStream rows = new Progress(table.name(), tell).behind(archive.rows(table))) {
      return store.fill(table, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void complete(@Nullable Archive later, long generation, Consumer<String> tell) {
    if (later != null) {
      forgetAsIn(later);
    }
    store.endImports(ENDED);
    store.showGeneration(generation);
    retelling.tellAll(tell);
    store.end();
  }

  private void forgetAsIn(Archive later) {
    for (Table table : later.tables()) {
      // It names readers whose ids this backup has not given yet: nobody else may get them.
      store.numberFrom(table);
      if (table.name().equals("erasures")) {
        try (InputStream rows = later.rows(table)) {
          store.fillErasures(table, rows);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
