package com.legerible.backend.privacy;

import com.legerible.backend.catalogue.Catalogue;
import org.springframework.stereotype.Service;

/** Keeps books away from a reader's recommendations. */
@Service
final class DeclinedBooks {

  private final DeclinedStore store;
  private final Catalogue catalogue;

  DeclinedBooks(DeclinedStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  void decline(long readerId, long bookId) {
    store.insert(readerId, catalogue.get(bookId).id());
  }

  void takeBack(long readerId, long bookId) {
    store.delete(readerId, bookId);
  }
}
