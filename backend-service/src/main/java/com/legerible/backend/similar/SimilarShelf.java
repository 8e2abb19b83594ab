package com.legerible.backend.similar;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.contracts.events.SimilarBooksFound;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.SimilarBooks;
import com.legerible.contracts.rest.SimilarBooks.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Answers which books stand close to one. */
@Service
final class SimilarShelf {

  /** So few readers might be recognised by what they read, so their number is not shown. */
  private static final long FEWEST_SHOWN = 3;

  private final SimilarStore store;
  private final Catalogue catalogue;
  private final boolean demonstration;

  SimilarShelf(
      SimilarStore store,
      Catalogue catalogue,
      @Value("${legerible.demonstration.enabled:false}") boolean demonstration) {
    this.store = store;
    this.catalogue = catalogue;
    this.demonstration = demonstration;
  }

  /** Closest first; none where nothing is known yet. */
  SimilarBooks of(long bookId) {
    long known = catalogue.get(bookId).id();
    List<SimilarBooksFound.Similar> found =
        store.served(known).map(SimilarBooksFound::items).orElse(List.of());
    Map<Long, Book> books =
        catalogue.findAll(found.stream().map(SimilarBooksFound.Similar::bookId).toList());
    List<Similar> items = new ArrayList<>();
    for (SimilarBooksFound.Similar one : found) {
      Book book = books.get(one.bookId());
      if (book != null) {
        items.add(new Similar(book, one.cosine(), shown(one.sharedReaders())));
      }
    }
    return new SimilarBooks(known, List.copyOf(items));
  }

  private long shown(long sharedReaders) {
    return demonstration || sharedReaders >= FEWEST_SHOWN ? sharedReaders : 0;
  }
}
