package com.legerible.backend.imports;

import com.legerible.backend.paging.PageKey;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.contracts.rest.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists the records that an import refused, as they stand in the file. */
@Service
final class Refusals {

  /** Whoever has so many to mend begins with the reason, not with the list. */
  private static final int MOST_LISTED = 10_000;

  private static final String UNLISTED =
      " (Records that are refused after this one are counted, but not listed.)";

  private final RefusalStore store;
  private final Imports imports;

  Refusals(RefusalStore store, Imports imports) {
    this.store = store;
    this.imports = imports;
  }

  /** Lists what the next part of a file has refused, up to a limit for the whole file. */
  void add(long importId, List<ImportRefusal> next) {
    if (next.isEmpty()) {
      return;
    }
    int room = (int) Math.max(0, MOST_LISTED - store.count(importId));
    if (next.size() < room) {
      store.add(importId, next);
    } else if (room > 0) {
      List<ImportRefusal> last = new ArrayList<>(next.subList(0, room));
      last.set(room - 1, saysThatItIsTheLast(last.get(room - 1)));
      store.add(importId, last);
    }
  }

  private static ImportRefusal saysThatItIsTheLast(ImportRefusal refusal) {
    return new ImportRefusal(refusal.record(), refusal.reason() + UNLISTED, refusal.text());
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
