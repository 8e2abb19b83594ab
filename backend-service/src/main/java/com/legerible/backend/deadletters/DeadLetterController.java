package com.legerible.backend.deadletters;

import com.legerible.backend.csv.Column;
import com.legerible.backend.csv.CsvExport;
import com.legerible.backend.paging.Limit;
import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters, for admins. */
@Tag(name = "operations")
@RestController
@RequestMapping("/api/dead-letters")
final class DeadLetterController {

  private static final List<Column<DeadLetterView>> COLUMNS =
      List.of(
          new Column<>("id", DeadLetterView::id),
          new Column<>("at", DeadLetterView::at),
          new Column<>("topic", DeadLetterView::topic),
          new Column<>("key", DeadLetterView::key),
          new Column<>("reason", DeadLetterView::reason),
          new Column<>("value", DeadLetterView::value),
          new Column<>("replayed", DeadLetterView::replayed));

  private final DeadLetterDesk desk;
  private final CsvExport csv;

  DeadLetterController(DeadLetterDesk desk, CsvExport csv) {
    this.desk = desk;
    this.csv = csv;
  }

  @Operation(summary = "What nobody could read or apply, newest first")
  @GetMapping
  Page<DeadLetterView> page(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.page(after, Limit.of(limit));
  }

  @Operation(summary = "What nobody could read or apply, newest first")
  @GetMapping(produces = CsvExport.TYPE)
  void allAsCsv(HttpServletResponse response) {
    csv.send(response, "dead-letters", COLUMNS, desk::all);
  }

  @Operation(summary = "Send a dead letter to its topic once more")
  @PostMapping("/{id}/replay")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void replay(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    desk.replay(id, who.readerId());
  }
}
