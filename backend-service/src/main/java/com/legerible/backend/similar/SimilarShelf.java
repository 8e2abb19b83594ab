package com.legerible.backend.similar;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.privacy.SharedReaders;
import com.legerible.contracts.events.SimilarBooksFound;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.SimilarBooks;
import com.legerible.contracts.rest.SimilarBooks.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Answers which books stand close to one. */
@Service
final class SimilarShelf {

  private final SimilarStore store;
  private final Catalogue catalogue;
  private final SharedReaders readers;

  SimilarShelf(SimilarStore store, Catalogue catalogue, SharedReaders readers) {
    this.store = store;
    this.catalogue = catalogue;
    this.readers = readers;
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
        items.add(new Similar(book, one.cosine(), readers.shown(one.sharedReaders())));
      }
    }
    return new SimilarBooks(known, List.copyOf(items));
  }
}
