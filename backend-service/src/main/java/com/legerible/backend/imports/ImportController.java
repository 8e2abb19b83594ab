package com.legerible.backend.imports;

import com.legerible.backend.csv.CsvExport;
import com.legerible.backend.paging.Limit;
import com.legerible.backend.problems.Refused;
import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports, for librarians. */
@Tag(name = "imports")
@RestController
@RequestMapping("/api/imports")
final class ImportController {

  private final Imports imports;
  private final CsvExport csv;

  ImportController(Imports imports, CsvExport csv) {
    this.imports = imports;
    this.csv = csv;
  }

  @Operation(summary = "Take a file in; its progress is on the live stream, too")
  @PostMapping
  ResponseEntity<Import> start(
      @Parameter(description = "books or loans; books when absent") @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "only report what would happen") @RequestParam(required = false)
          @Nullable Boolean dryRun,
      @RequestParam(required = false) @Nullable String fileName,
      @Parameter(description = "FIELD=COLUMN, for CSV") @RequestParam(required = false)
          @Nullable List<String> map,
      HttpServletRequest request,
      @AuthenticationPrincipal SignedIn who)
      throws IOException {
    refuseForms(request);
    ImportWish wish = ImportWish.of(kind, dryRun, fileName, map);
    Import started =
        imports.start(
            wish, request.getInputStream(), request.getContentLengthLong(), who.readerId());
    return ResponseEntity.accepted()
        .location(URI.create("/api/imports/" + started.id()))
        .body(started);
  }

  /** Their bodies are gone by now: the servlet container has read them as parameters. */
  private static void refuseForms(HttpServletRequest request) {
    String type = request.getContentType() == null ? "" : request.getContentType();
    String lower = type.toLowerCase(Locale.ROOT);
    if (lower.startsWith("application/x-www-form-urlencoded") || lower.startsWith("multipart/")) {
      throw Refused.unsupported(
          "Send the file itself as the body, with Content-Type: application/octet-stream.");
    }
  }

  @Operation(summary = "All imports, newest first")
  @GetMapping
  Page<Import> all(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return imports.page(after, Limit.of(limit));
  }

  @Operation(summary = "All imports, newest first")
  @GetMapping(produces = CsvExport.TYPE)
  void allAsCsv(HttpServletResponse response) {
    csv.send(response, "imports", ImportColumns.ALL, imports::all);
  }

  @Operation(summary = "How far an import or a dry run is, and what it came to")
  @GetMapping("/{id}")
  Import get(@PathVariable long id) {
    return imports.get(id);
  }

  @Operation(summary = "How far an import or a dry run is, and what it came to")
  @GetMapping(path = "/{id}", produces = CsvExport.TYPE)
  void getAsCsv(@PathVariable long id, HttpServletResponse response) {
    csv.send(response, "import-" + id, ImportColumns.ALL, () -> Stream.of(imports.get(id)));
  }

  @Operation(summary = "Cancel a running import, or take back one that has ended")
  @DeleteMapping("/{id}")
  Import end(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    return imports.end(id, who.readerId());
  }
}
