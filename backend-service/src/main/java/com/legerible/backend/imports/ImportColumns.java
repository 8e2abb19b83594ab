package com.legerible.backend.imports;

import com.legerible.backend.csv.Column;
import com.legerible.contracts.rest.Import;
import java.util.List;

/** Imports as a table. */
final class ImportColumns {

  static final List<Column<Import>> ALL =
      List.of(
          new Column<>("id", Import::id),
          new Column<>("kind", Import::kind),
          new Column<>("format", Import::format),
          new Column<>("fileName", Import::fileName),
          new Column<>("dryRun", Import::dryRun),
          new Column<>("state", Import::state),
          new Column<>("read", Import::read),
          new Column<>("added", Import::added),
          new Column<>("changed", Import::changed),
          new Column<>("duplicates", Import::duplicates),
          new Column<>("refused", Import::refused),
          new Column<>("startedAt", Import::startedAt),
          new Column<>("finishedAt", Import::finishedAt),
          new Column<>("error", Import::error));

  private ImportColumns() {}
}
