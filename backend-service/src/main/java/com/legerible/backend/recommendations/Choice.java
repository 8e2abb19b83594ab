package com.legerible.backend.recommendations;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.privacy.SharedReaders;
import com.legerible.contracts.events.Recommended.Candidate;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.contracts.rest.Recommendation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes four of the books that are offered for a reader, those first that are offered first. */
final class Choice {

  private static final int SHOWN = 4;
  private static final int MOST_OF_ONE_AUTHOR = 2;

  /** Most often, the first of many candidates are enough. */
  private static final int READ_AT_ONCE = 20;

  private final long readerId;
  private final RecommendationStore store;
  private final Catalogue catalogue;
  private final SharedReaders readers;
  private final AuthorLimit authors = new AuthorLimit(MOST_OF_ONE_AUTHOR);
  private final List<Recommendation> taken = new ArrayList<>();

  Choice(long readerId, RecommendationStore store, Catalogue catalogue, SharedReaders readers) {
    this.readerId = readerId;
    this.store = store;
    this.catalogue = catalogue;
    this.readers = readers;
  }

  boolean isOpen() {
    return taken.size() < SHOWN;
  }

  List<Recommendation> taken() {
    return List.copyOf(taken);
  }

  /** Passes over what the reader has loaned or declined; of a book, the first candidate counts. */
  void offer(List<Candidate> candidates) {
    Map<Long, Candidate> inOrder = new LinkedHashMap<>();
    candidates.forEach(candidate -> inOrder.putIfAbsent(candidate.bookId(), candidate));
    taken.forEach(item -> inOrder.remove(item.book().id()));
    if (inOrder.isEmpty()) {
      return;
    }
    inOrder.keySet().removeAll(store.unwanted(readerId, inOrder.keySet()));
    List<Candidate> left = List.copyOf(inOrder.values());
    for (int from = 0; from < left.size() && isOpen(); from += READ_AT_ONCE) {
      take(left.subList(from, Math.min(from + READ_AT_ONCE, left.size())));
    }
  }

  private void take(List<Candidate> candidates) {
    Set<Long> named = new LinkedHashSet<>();
    for (Candidate candidate : candidates) {
      named.add(candidate.bookId());
      if (candidate.because() != null) {
        named.add(candidate.because());
      }
    }
    Map<Long, Book> books = catalogue.findAll(named);
    for (Candidate candidate : candidates) {
      Book book = books.get(candidate.bookId());
      if (book != null && isOpen()) {
        Recommendation shown = shown(candidate, book, books);
        if (authors.test(shown)) {
          taken.add(shown);
        }
      }
    }
  }

  private Recommendation shown(Candidate candidate, Book book, Map<Long, Book> books) {
    Book because = candidate.because() == null ? null : books.get(candidate.because());
    return new Recommendation(
        book,
        candidate.score(),
        reason(candidate, because),
        because == null ? null : new Recommendation.Because(because.id(), because.title()),
        readers.shown(candidate.sharedReaders()));
  }

  private static Reason reason(Candidate candidate, @Nullable Book because) {
    for (Reason reason : Reason.values()) {
      boolean needsBook = reason == Reason.LOANED_TOGETHER || reason == Reason.ALIKE;
      if (reason.name().equals(candidate.reason()) && (because != null || !needsBook)) {
        return reason;
      }
    }
    return because == null ? Reason.POPULAR : Reason.LOANED_TOGETHER;
  }
}
