package com.legerible.backend.topten;

import com.legerible.backend.cache.Cache;
import com.legerible.backend.cache.Versions;
import com.legerible.backend.titles.TitleStore;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.Ranking;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers which books are loaned most. */
@Service
final class TopTen {

  private final TopTenStore store;
  private final TitleStore titles;
  private final Cache cache;
  private final Versions versions;

  TopTen(TopTenStore store, TitleStore titles, Cache cache, Versions versions) {
    this.store = store;
    this.titles = titles;
    this.cache = cache;
    this.versions = versions;
  }

  Ranking of(String window) {
    Rankings.refuseUnknown(window);
    String version = versions.topTen(window);
    return cache.get(
        "top-ten/" + window, version, Ranking.class, () -> read(window), r -> is(r, version));
  }

  private Ranking read(String window) {
    Optional<TopTenChanged> stored = store.served(window);
    if (stored.isEmpty()) {
      return Rankings.empty(window, store.generation());
    }
    List<Long> bookIds = stored.get().entries().stream().map(TopTenChanged.Entry::bookId).toList();
    return Rankings.titled(stored.get(), titles.of(bookIds));
  }

  // Postgres may be a moment behind or ahead of the log: such an answer is right, but not this one.
  private static boolean is(Ranking ranking, @Nullable String version) {
    return version != null
        && version.endsWith("/" + ranking.generation() + "-" + ranking.sequence());
  }
}
