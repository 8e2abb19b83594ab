package com.legerible.benchmarks.topten;

import com.legerible.contracts.rest.Ranking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the live screen saw, from a moment on at which every loan was counted.
 *
 * <p>A ranking says how many loans of a book it counts, and the live stream gives the loans of a
 * book in the order of the log, which is the order in which they are counted. So the n-th loan of a
 * book since that moment is in a ranking exactly when the ranking counts n more of this book than
 * it did at that moment, whoever else loans meanwhile.
 */
final class Observations {

  private final Map<Long, Integer> placeInLog = new HashMap<>();
  private final Map<Long, Integer> loansOfBook = new HashMap<>();
  private final Map<Long, NavigableMap<Long, Long>> firstSeen = new HashMap<>();
  private Map<Long, Long> base = Map.of();
  private @Nullable Ranking newest;

  synchronized void logged(long loanId, long bookId) {
    placeInLog.put(loanId, loansOfBook.merge(bookId, 1, Integer::sum));
  }

  synchronized void ranked(Ranking ranking, long at) {
    newest = ranking;
    for (Ranking.Entry entry : ranking.entries()) {
      NavigableMap<Long, Long> counts =
          firstSeen.computeIfAbsent(entry.bookId(), book -> new TreeMap<>());
      if (counts.isEmpty() || counts.lastKey() < entry.loans()) {
        counts.put(entry.loans(), at);
      }
    }
  }

  synchronized Optional<Ranking> newest() {
    return Optional.ofNullable(newest);
  }

  synchronized int logged() {
    return placeInLog.size();
  }

  /** From here on: forgets the log so far, which the newest ranking counts. */
  synchronized List<Long> startFromHere() {
    placeInLog.clear();
    loansOfBook.clear();
    firstSeen.clear();
    List<Ranking.Entry> entries = newest == null ? List.of() : newest.entries();
    base = new HashMap<>();
    entries.forEach(entry -> base.put(entry.bookId(), entry.loans()));
    return entries.stream().map(Ranking.Entry::bookId).toList();
  }

  /** Whether the newest ranking counts exactly what was logged, so that no count was mistaken. */
  synchronized boolean agree() {
    return loansOfBook.entrySet().stream().allMatch(this::agrees);
  }

  private boolean agrees(Map.Entry<Long, Integer> logged) {
    NavigableMap<Long, Long> counts = firstSeen.get(logged.getKey());
    return counts == null
        || counts.lastKey() == base.getOrDefault(logged.getKey(), 0L) + logged.getValue();
  }

  /** When a ranking first counted this loan; empty until one does. */
  synchronized OptionalLong countedAt(long loanId, long bookId) {
    Integer place = placeInLog.get(loanId);
    NavigableMap<Long, Long> counts = firstSeen.get(bookId);
    if (place == null || counts == null) {
      return OptionalLong.empty();
    }
    var enough = counts.ceilingEntry(base.getOrDefault(bookId, 0L) + place);
    return enough == null ? OptionalLong.empty() : OptionalLong.of(enough.getValue());
  }
}
