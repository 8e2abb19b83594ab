package com.legerible.backend.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers which books are like others by what they are called and who wrote them. */
@Service
public final class AlikeBooks {

  private final CardCabinet cabinet;

  AlikeBooks(CardCabinet cabinet) {
    this.cabinet = cabinet;
  }

  /**
   * The books that are most like one of these, best first, and no edition of any of these. None
   * until all cards are in memory: recommendations do not wait for that, as searches do.
   */
  public List<Alike> to(Collection<Long> bookIds) {
    return bookIds.isEmpty() || !cabinet.isFilled()
        ? List.of()
        : cabinet.ask(index -> new AlikeSearch(index).to(bookIds));
  }
}
