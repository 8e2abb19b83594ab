package com.legerible.desktop.client;

import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.contracts.rest.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Files that librarians bring into the library. */
public interface Imports {
  /**
   * Sends a file; it is taken in afterwards.
   *
   * @param kind {@code books} or {@code loans}
   * @param dryRun whether it is only reported what would happen
   * @param columns {@code FIELD=COLUMN}, where the names of the columns of a CSV file do not tell
   */
  CompletableFuture<Import> take(Path file, String kind, boolean dryRun, List<String> columns);

  /** Imports and checks, newest first. */
  CompletableFuture<Page<Import>> all(@Nullable String after, int limit);

  CompletableFuture<Import> progress(long id);

  /** Cancels a running import, or begins to take back one that has ended. */
  CompletableFuture<Import> end(long id);

  CompletableFuture<Page<ImportRefusal>> refusals(long id, @Nullable String after, int limit);

  /** All refusals, as CSV in a file. */
  CompletableFuture<Path> saveRefusals(long id, Path file);
}
