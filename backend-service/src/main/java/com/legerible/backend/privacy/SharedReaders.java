package com.legerible.backend.privacy;

import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.Recommended.Candidate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says how many readers two books share, where that tells nobody who they are. */
@Component
public final class SharedReaders {

  /** Fewer might be recognised by what they read. */
  private static final long FEWEST_SHOWN = 3;

  private final long fewest;

  SharedReaders(@Value("${legerible.demonstration.enabled:false}") boolean demonstration) {
    fewest = demonstration ? 0 : FEWEST_SHOWN;
  }

  /** The number, or 0 where it is too small. */
  public long shown(long readers) {
    return readers >= fewest ? readers : 0;
  }

  /** The same list with such numbers alone. */
  Recommended shown(Recommended list) {
    return new Recommended(
        list.type(),
        list.version(),
        list.id(),
        list.generation(),
        list.sequence(),
        list.readerId(),
        list.asOf(),
        list.candidates().stream().map(this::shown).toList());
  }

  private Candidate shown(Candidate one) {
    return new Candidate(
        one.bookId(), one.score(), one.because(), shown(one.sharedReaders()), one.reason());
  }
}
