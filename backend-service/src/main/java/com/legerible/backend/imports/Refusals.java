package com.legerible.backend.imports;

import com.legerible.backend.paging.PageKey;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.contracts.rest.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists the records that an import refused, as they stand in the file. */
@Service
final class Refusals {

  private final RefusalStore store;
  private final Imports imports;

  Refusals(RefusalStore store, Imports imports) {
    this.store = store;
    this.imports = imports;
  }

  Page<ImportRefusal> page(long importId, @Nullable String after, int limit) {
    long key = PageKey.read(after, parts -> Long.valueOf(parts.get(0))).orElse(0L);
    List<ImportRefusal> found = store.page(importId, key, limit + 1);
    List<ImportRefusal> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? PageKey.of(shown.get(limit - 1).record()).text() : null;
    return new Page<>(shown, next, imports.get(importId).refused());
  }

  /** All of them, within the running transaction. */
  Stream<ImportRefusal> all(long importId) {
    return store.all(imports.get(importId).id());
  }
}
