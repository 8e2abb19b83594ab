package com.legerible.backend.totals;

import com.legerible.backend.cache.Cache;
import com.legerible.backend.cache.Versions;
import com.legerible.contracts.rest.Totals;
import org.springframework.stereotype.Service;

/** Answers how much the library holds. */
@Service
final class CurrentTotals {

  private final TotalsStore store;
  private final Cache cache;
  private final Versions versions;

  CurrentTotals(TotalsStore store, Cache cache, Versions versions) {
    this.store = store;
    this.cache = cache;
    this.versions = versions;
  }

  Totals now() {
    String version = versions.counted();
    // Asked second: so it is at least what the version says.
    long changes = versions.changes();
    return cache
        .get(
            "totals",
            version,
            VersionedTotals.class,
            store::read,
            read -> read.changes() >= changes)
        .totals();
  }
}
