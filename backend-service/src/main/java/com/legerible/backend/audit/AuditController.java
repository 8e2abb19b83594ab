package com.legerible.backend.audit;

import com.legerible.backend.csv.Column;
import com.legerible.backend.csv.CsvExport;
import com.legerible.backend.paging.Limit;
import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit lines, for admins. */
@Tag(name = "operations")
@RestController
final class AuditController {

  private static final List<Column<AuditLine>> COLUMNS =
      List.of(
          new Column<>("id", AuditLine::id),
          new Column<>("at", AuditLine::at),
          new Column<>("by", AuditLine::by),
          new Column<>("action", AuditLine::action),
          new Column<>("subject", AuditLine::subject),
          new Column<>("detail", AuditLine::detail));

  private final Audit audit;
  private final CsvExport csv;

  AuditController(Audit audit, CsvExport csv) {
    this.audit = audit;
    this.csv = csv;
  }

  @Operation(summary = "Who did what with the rights of a role, newest first")
  @GetMapping("/api/audit")
  Page<AuditLine> all(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return audit.page(after, Limit.of(limit));
  }

  @Operation(summary = "Who did what with the rights of a role, newest first")
  @GetMapping(path = "/api/audit", produces = CsvExport.TYPE)
  void allAsCsv(HttpServletResponse response) {
    csv.send(response, "audit", COLUMNS, audit::all);
  }
}
