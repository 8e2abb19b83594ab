package com.legerible.desktop.audit;

import com.legerible.contracts.rest.AuditLine;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.client.Administration;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slices;

/** Who did what, newest first. */
public final class AuditViewModel {
  private final Administration library;
  private final PagedRows<AuditLine> rows;

  public AuditViewModel(Administration library, Background background) {
    this.library = library;
    this.rows = new PagedRows<>(background);
  }

  /** Fetches the list again. */
  public void load() {
    rows.show((after, limit) -> Slices.of(library.audit(after, limit)));
  }

  PagedRows<AuditLine> rows() {
    return rows;
  }
}
