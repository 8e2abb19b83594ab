package com.legerible.backend.imports;

import com.legerible.backend.csv.Column;
import com.legerible.backend.csv.CsvExport;
import com.legerible.backend.paging.Limit;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.contracts.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What imports refused, for librarians. */
@Tag(name = "imports")
@RestController
@RequestMapping("/api/imports/{id}/refusals")
final class RefusalController {

  private static final List<Column<ImportRefusal>> COLUMNS =
      List.of(
          new Column<>("record", ImportRefusal::record),
          new Column<>("reason", ImportRefusal::reason),
          new Column<>("text", ImportRefusal::text));

  private final Refusals refusals;
  private final CsvExport csv;

  RefusalController(Refusals refusals, CsvExport csv) {
    this.refusals = refusals;
    this.csv = csv;
  }

  @Operation(summary = "The records that were refused, with the reason of each")
  @GetMapping
  Page<ImportRefusal> page(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return refusals.page(id, after, Limit.of(limit));
  }

  @Operation(summary = "The records that were refused, with the reason of each")
  @GetMapping(produces = CsvExport.TYPE)
  void allAsCsv(@PathVariable long id, HttpServletResponse response) {
    csv.send(response, "refusals", COLUMNS, () -> refusals.all(id));
  }
}
