package com.legerible.backend.recommendations;

import com.legerible.backend.catalogue.AlikeBooks;
import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.privacy.SharedReaders;
import com.legerible.backend.topten.Rankings;
import com.legerible.backend.topten.TopTenStore;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.Recommended.Candidate;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.Recommendation.Reason;
import com.legerible.contracts.rest.Recommendations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Recommends four books to a reader: never one that they have loaned, and always with a reason. */
@Service
public final class RecommendationDesk {

  /** Books that are like one of so many are recommended: what was loaned last says most. */
  private static final int LATEST_LOANS = 5;

  /** Of which two may be by one author, and others by another. */
  private static final int NEWEST_BOOKS = 100;

  private final CandidateStore candidates;
  private final RecommendationStore store;
  private final TopTenStore rankings;
  private final AlikeBooks alikeBooks;
  private final Catalogue catalogue;
  private final SharedReaders readers;

  RecommendationDesk(
      CandidateStore candidates,
      RecommendationStore store,
      TopTenStore rankings,
      AlikeBooks alikeBooks,
      Catalogue catalogue,
      SharedReaders readers) {
    this.candidates = candidates;
    this.store = store;
    this.rankings = rankings;
    this.alikeBooks = alikeBooks;
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
    Choice choice = new Choice(readerId, store, catalogue, readers);
    choice.offer(all(freshOwn).filter(candidate -> candidate.because() != null).toList());
    if (choice.isOpen()) {
      Stream<Candidate> popular =
          Stream.concat(
              all(freshOwn).filter(candidate -> candidate.because() == null), all(freshNewcomers));
      List<Candidate> others = new ArrayList<>();
      if (served.loansUsed()) {
        others.addAll(alike(readerId));
      }
      others.addAll(rising());
      others.addAll(popular.toList());
      choice.offer(others);
    }
    if (choice.isOpen()) {
      choice.offer(newest(readerId));
    }
    Recommended dated = freshOwn == null ? freshNewcomers : freshOwn;
    return new Recommendations(dated == null ? Instant.EPOCH : dated.asOf(), choice.taken());
  }

  private List<Candidate> alike(long readerId) {
    return alikeBooks.to(store.latest(readerId, LATEST_LOANS)).stream()
        .map(
            alike ->
                new Candidate(
                    alike.bookId(), alike.score(), alike.because(), 0, Reason.ALIKE.name()))
        .toList();
  }

  private List<Candidate> rising() {
    List<Candidate> rising = new ArrayList<>();
    for (TopTenChanged.Entry entry :
        rankings.served(Rankings.DAY).map(TopTenChanged::entries).orElse(List.of())) {
      Double byHowMuch = entry.rising();
      if (byHowMuch != null && byHowMuch > 0) {
        rising.add(new Candidate(entry.bookId(), byHowMuch, null, 0, Reason.RISING.name()));
      }
    }
    rising.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return rising;
  }

  private List<Candidate> newest(long readerId) {
    return store.newest(readerId, NEWEST_BOOKS).stream()
        .map(id -> new Candidate(id, 0, null, 0, Reason.NEW.name()))
        .toList();
  }

  private static Stream<Candidate> all(@Nullable Recommended list) {
    return list == null ? Stream.empty() : list.candidates().stream();
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
