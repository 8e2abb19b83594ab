package com.legerible.backend.recommendations;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.privacy.SharedReaders;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.contracts.rest.Recommendation.Reason;
import com.legerible.contracts.rest.Recommendations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Recommends four books to a reader: never one that they have loaned, and always with a reason. */
@Service
public final class RecommendationDesk {

  private static final int SHOWN = 4;
  private static final int MOST_OF_ONE_AUTHOR = 2;

  private final CandidateStore candidates;
  private final RecommendationStore store;
  private final Catalogue catalogue;
  private final SharedReaders readers;

  RecommendationDesk(
      CandidateStore candidates,
      RecommendationStore store,
      Catalogue catalogue,
      SharedReaders readers) {
    this.candidates = candidates;
    this.store = store;
    this.catalogue = catalogue;
    this.readers = readers;
  }

  public Recommendations forReader(long readerId) {
    return forReader(readerId, null, null);
  }

  /**
   * The reader's recommendations, by lists that may be fresher than the stored ones.
   *
   * @param own the reader's own list; left out where the reader's loans may not be used
   * @param newcomers the list for those who have none
   */
  public Recommendations forReader(
      long readerId, @Nullable Recommended own, @Nullable Recommended newcomers) {
    CandidateStore.Served served = candidates.served(readerId);
    Recommended freshOwn = served.loansUsed() ? fresher(served.own(), own) : null;
    Recommended freshNewcomers = fresher(served.newcomers(), newcomers);
    Map<Long, Recommended.Candidate> inOrder = new LinkedHashMap<>();
    add(freshOwn, inOrder);
    add(freshNewcomers, inOrder);
    List<Recommendation> items = new ArrayList<>(best(readerId, inOrder));
    if (items.size() < SHOWN) {
      items.addAll(newest(readerId, items));
    }
    Recommended dated = freshOwn == null ? freshNewcomers : freshOwn;
    return new Recommendations(dated == null ? Instant.EPOCH : dated.asOf(), List.copyOf(items));
  }

  private List<Recommendation> best(long readerId, Map<Long, Recommended.Candidate> inOrder) {
    if (inOrder.isEmpty()) {
      return List.of();
    }
    Set<Long> unwanted = store.unwanted(readerId, inOrder.keySet());
    Set<Long> wanted = new LinkedHashSet<>();
    for (Recommended.Candidate candidate : inOrder.values()) {
      wanted.add(candidate.bookId());
      if (candidate.because() != null) {
        wanted.add(candidate.because());
      }
    }
    Map<Long, Book> books = catalogue.findAll(wanted);
    return inOrder.values().stream()
        .filter(c -> !unwanted.contains(c.bookId()) && books.containsKey(c.bookId()))
        .map(candidate -> shown(candidate, books))
        .filter(new AuthorLimit(MOST_OF_ONE_AUTHOR))
        .limit(SHOWN)
        .toList();
  }

  private List<Recommendation> newest(long readerId, List<Recommendation> items) {
    Set<Long> taken = new LinkedHashSet<>();
    items.forEach(item -> taken.add(item.book().id()));
    List<Long> ids = store.newest(readerId, taken, SHOWN - items.size());
    Map<Long, Book> books = catalogue.findAll(ids);
    List<Recommendation> newest = new ArrayList<>();
    for (Long id : ids) {
      Book book = books.get(id);
      if (book != null) {
        newest.add(new Recommendation(book, 0, Reason.NEW, null, 0));
      }
    }
    return newest;
  }

  private Recommendation shown(Recommended.Candidate candidate, Map<Long, Book> books) {
    Book book = books.get(candidate.bookId());
    if (book == null) {
      throw new IllegalStateException("Book " + candidate.bookId() + " was filtered out before");
    }
    Book because = candidate.because() == null ? null : books.get(candidate.because());
    return new Recommendation(
        book,
        candidate.score(),
        reason(candidate, because),
        because == null ? null : new Recommendation.Because(because.id(), because.title()),
        readers.shown(candidate.sharedReaders()));
  }

  private static Reason reason(Recommended.Candidate candidate, @Nullable Book because) {
    for (Reason reason : Reason.values()) {
      boolean needsBook = reason == Reason.LOANED_TOGETHER || reason == Reason.ALIKE;
      if (reason.name().equals(candidate.reason()) && (because != null || !needsBook)) {
        return reason;
      }
    }
    return because == null ? Reason.POPULAR : Reason.LOANED_TOGETHER;
  }

  private static void add(@Nullable Recommended list, Map<Long, Recommended.Candidate> inOrder) {
    if (list != null) {
      list.candidates().forEach(candidate -> inOrder.putIfAbsent(candidate.bookId(), candidate));
    }
  }

  private static @Nullable Recommended fresher(@Nullable Recommended a, @Nullable Recommended b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    boolean older =
        a.generation() < b.generation()
            || (a.generation() == b.generation() && a.sequence() < b.sequence());
    return older ? b : a;
  }
}
