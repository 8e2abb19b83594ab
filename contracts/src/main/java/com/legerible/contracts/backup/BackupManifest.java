package com.legerible.contracts.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of contents of a backup.
 *
 * @param format of the archive; rises when an older program could not read it any more
 * @param product the version of the program that wrote it
 * @param schema the version of the database's tables
 * @param takenAt by the clock of the database: the backup holds what was committed before
 * @param generation of the answers that were shown
 * @param tables in an order in which they can be filled
 */
public record BackupManifest(
    int format,
    String product,
    String schema,
    Instant takenAt,
    long generation,
    List<Table> tables) {

  /** The name of the manifest within the archive. */
  public static final String ENTRY = "manifest.json";

  /** The format that this program writes. */
  public static final int FORMAT = 1;

  public BackupManifest {
    tables = List.copyOf(tables);
  }

  /**
   * The generation of the answers of a library that is restored now: above all that the lost one
   * has shown, be it after a replay or after an earlier restore, because screens refuse lower ones.
   * In minutes, it has no more digits than Spark's jobs take.
   */
  public long restoredGeneration(Instant now) {
    return Math.max(generation + 1, Duration.ofSeconds(now.getEpochSecond()).toMinutes());
  }

  /**
   * One table, in Postgres's text format, a line for each row.
   *
   * @param sha256 of its bytes, in hexadecimal digits
   * @param nextId what the next row would get; absent where rows are not numbered
   */
  public record Table(
      String name, List<String> columns, long rows, String sha256, @Nullable Long nextId) {

    public Table {
      columns = List.copyOf(columns);
    }

    /** Where it stands within the archive. */
    public String entry() {
      return "tables/" + name + ".copy";
    }
  }
}
