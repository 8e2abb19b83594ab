package com.legerible.backend.readers;

import com.legerible.backend.accounts.Readers;
import com.legerible.backend.csv.CsvExport;
import com.legerible.backend.paging.Limit;
import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.NewReader;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ReaderChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Readers, for librarians. */
@Tag(name = "readers")
@RestController
@RequestMapping("/api/readers")
final class ReaderController {

  private final ReaderList list;
  private final ReaderDesk desk;
  private final Readers readers;
  private final CsvExport csv;

  ReaderController(ReaderList list, ReaderDesk desk, Readers readers, CsvExport csv) {
    this.list = list;
    this.desk = desk;
    this.readers = readers;
    this.csv = csv;
  }

  @Operation(summary = "Readers by name")
  @GetMapping
  Page<Profile> all(
      @Parameter(description = "words that name or user name contain")
          @RequestParam(required = false)
          @Nullable String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return list.page(q, after, Limit.of(limit));
  }

  @Operation(summary = "Readers by name")
  @GetMapping(produces = CsvExport.TYPE)
  void allAsCsv(
      @Parameter(description = "words that name or user name contain")
          @RequestParam(required = false)
          @Nullable String q,
      HttpServletResponse response) {
    String[] patterns = ReaderList.patterns(q);
    csv.send(response, "readers", ReaderColumns.ALL, () -> list.all(patterns));
  }

  @Operation(summary = "One reader")
  @GetMapping("/{id}")
  Profile get(@PathVariable long id) {
    return readers.get(id);
  }

  @Operation(summary = "Register a reader; any other role is for admins to give")
  @ApiResponse(responseCode = "201", description = "registered", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<Profile> register(
      @RequestBody NewReader wanted, @AuthenticationPrincipal SignedIn who) {
    Profile made = desk.register(wanted, who);
    return ResponseEntity.created(URI.create("/api/readers/" + made.id())).body(made);
  }

  @Operation(summary = "Change name, address or role; what is absent stays")
  @PutMapping("/{id}")
  Profile change(
      @PathVariable long id,
      @RequestBody ReaderChange change,
      @AuthenticationPrincipal SignedIn who) {
    return desk.change(id, change, who);
  }

  @Operation(summary = "Set a reader's password; all sessions of that reader end")
  @PutMapping("/{id}/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setPassword(
      @PathVariable long id,
      @RequestBody PasswordChange change,
      @AuthenticationPrincipal SignedIn who) {
    desk.setPassword(id, change, who);
  }

  @Operation(summary = "Remove a reader and forget them everywhere; no count changes")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    desk.remove(id, who);
  }
}
