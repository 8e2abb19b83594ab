package com.legerible.backend.live;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/** Whose recommendations are looked at: a reader's own changes never wait for a round of all. */
final class LooksToTake {

  private final Set<Long> changed = ConcurrentHashMap.newKeySet();
  private final Set<Long> round = ConcurrentHashMap.newKeySet();

  void add(long readerId) {
    changed.add(readerId);
  }

  void addRound(Collection<Long> readerIds) {
    round.addAll(readerIds);
  }

  /**
   * Looks at each.
   *
   * @param look says whether it could look; if not, this reader and the others wait for another
   *     time
   */
  void takeAll(LongPredicate look) {
    boolean goesOn = takeChanged(look);
    for (Long readerId : List.copyOf(round)) {
      goesOn = goesOn && takeChanged(look) && take(round, readerId, look);
    }
  }

  private boolean takeChanged(LongPredicate look) {
    boolean goesOn = true;
    for (Long readerId : List.copyOf(changed)) {
      round.remove(readerId);
      goesOn = goesOn && take(changed, readerId, look);
    }
    return goesOn;
  }

  /** Removed before the look, so that a change meanwhile leads to another. */
  private static boolean take(Set<Long> from, Long readerId, LongPredicate look) {
    if (!from.remove(readerId) || look.test(readerId)) {
      return true;
    }
    from.add(readerId);
    return false;
  }
}
