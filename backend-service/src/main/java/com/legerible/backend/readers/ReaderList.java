package com.legerible.backend.readers;

import com.legerible.backend.catalogue.FoldedText;
import com.legerible.backend.paging.PageKey;
import com.legerible.backend.problems.Given;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Profile;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds readers by their names, page by page. */
@Service
final class ReaderList {

  private static final int LONGEST = 200;
  private static final ReaderListStore.Key FIRST = new ReaderListStore.Key("", 0);

  private final ReaderListStore store;

  ReaderList(ReaderListStore store) {
    this.store = store;
  }

  Page<Profile> page(@Nullable String q, @Nullable String after, int limit) {
    String[] patterns = patterns(q);
    ReaderListStore.Key key = PageKey.read(after, ReaderList::key).orElse(FIRST);
    List<Profile> found = store.page(patterns, key, limit + 1);
    List<Profile> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? next(shown.get(limit - 1)) : null;
    return new Page<>(shown, next, store.count(patterns));
  }

  /** All of them, within the running transaction. */
  Stream<Profile> all(String[] patterns) {
    return store.all(patterns);
  }

  static String[] patterns(@Nullable String q) {
    return FoldedText.patterns(Given.optionalText("q", q, LONGEST));
  }

  private static String next(Profile last) {
    return PageKey.of(last.name(), last.id()).text();
  }

  private static ReaderListStore.Key key(List<String> parts) {
    return new ReaderListStore.Key(parts.get(0), Long.parseLong(parts.get(1)));
  }
}
