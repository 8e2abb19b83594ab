package com.legerible.backend.audit;

import com.legerible.backend.paging.Limit;
import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit lines, for admins. */
@Tag(name = "operations")
@RestController
final class AuditController {

  private final Audit audit;

  AuditController(Audit audit) {
    this.audit = audit;
  }

  @Operation(summary = "Who did what with the rights of a role, newest first")
  @GetMapping("/api/audit")
  Page<AuditLine> all(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return audit.page(after, Limit.of(limit));
  }
}
