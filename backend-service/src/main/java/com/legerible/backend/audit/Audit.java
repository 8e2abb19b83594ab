package com.legerible.backend.audit;

import com.legerible.backend.paging.PageKey;
import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes down every act that only a role allows. */
@Service
public final class Audit {

  private final AuditStore store;

  Audit(AuditStore store) {
    this.store = store;
  }

  /**
   * Writes a line, within the running transaction where there is one. No name of a person belongs
   * into it: names are forgotten, lines are not.
   *
   * @param by the reader who did it
   * @param action a verb and its object, such as {@code simulation.start}
   * @param subject what it was done to, such as {@code simulation 17}
   */
  public void record(long by, String action, String subject, @Nullable String detail) {
    store.insert(by, action, subject, detail);
  }

  /** What stands for a reader as a subject. */
  public static String reader(long id) {
    return "reader " + id;
  }

  /** What a reader did, and what was done to them, newest first. */
  public List<AuditLine> about(long readerId) {
    return store.about(readerId, reader(readerId));
  }

  /** All lines, newest first, within the running transaction. */
  Stream<AuditLine> all() {
    return store.all();
  }

  Page<AuditLine> page(@Nullable String after, int limit) {
    Optional<Long> key = PageKey.read(after, parts -> Long.valueOf(parts.get(0)));
    List<AuditLine> found = store.page(key.orElse(Long.MAX_VALUE), limit + 1);
    List<AuditLine> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? PageKey.of(shown.get(limit - 1).id()).text() : null;
    return new Page<>(shown, next, store.count());
  }
}
