package com.legerible.analytics.recommendations;

import com.legerible.analytics.counting.BookCount;
import com.legerible.analytics.ranking.Blend;
import com.legerible.analytics.recommendations.Candidates.Sum;
import com.legerible.analytics.similarity.Neighbourhood;
import com.legerible.analytics.similarity.Neighbours;
import com.legerible.contracts.events.Recommended.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Ranks what a reader has not loaned by what their books and all readers say for it. */
final class Ranker {

  /**
   * What evaluations of generated histories chose most often, trust aside: a list must answer a
   * reader's very first loans.
   */
  private static final Blend BLEND = new Blend(100, 0, 0, 0, 0.2);

  /** Fewer than an evaluation takes, so that a list costs milliseconds. */
  private static final int CLOSEST = 30;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::bookId);

  private final ModelStore store;
  private final Candidates candidates;

  Ranker(ModelStore store) {
    this.store = store;
    this.candidates = new Candidates(store);
  }

  List<Candidate> rank(ReaderBooks reader, List<BookCount> popular, int number) {
    if (popular.isEmpty()) {
      return List.of();
    }
    List<Sum> sums = candidates.of(reader, popular);
    double[] related = related(reader.books(), sums);
    double most = Arrays.stream(related).max().orElse(0);
    if (most <= 0) {
      // Loans without any taste in them, such as simulated ones: what is shared is all there is.
      related = sums.stream().mapToDouble(Sum::score).toArray();
      most = Arrays.stream(related).max().orElse(0);
    }
    List<Candidate> ranked = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      double share = most > 0 ? Math.max(0, related[i] / most) : 0;
      ranked.add(candidate(sums.get(i), share, (double) popular.get(0).count()));
    }
    return ranked.stream().sorted(BEST_FIRST).limit(number).toList();
  }

  private double[] related(Set<Long> loaned, List<Sum> sums) {
    StoredCoLoans coLoans = new StoredCoLoans(store);
    Neighbourhood neighbourhood = new Neighbourhood(coLoans, CLOSEST, BLEND.doubt());
    double[] related = new double[sums.size()];
    for (int i = 0; i < related.length && !loaned.isEmpty(); i++) {
      Neighbours speakers = neighbourhood.of(coLoans.numberOf(sums.get(i).bookId()));
      for (int j = 0; j < speakers.size(); j++) {
        if (loaned.contains(coLoans.bookOf(speakers.bookAt(j)))) {
          related[i] += speakers.weightAt(j);
        }
      }
    }
    return related;
  }

  /** The stronger part of the evidence is the reason. */
  private Candidate candidate(Sum sum, double related, double mostReaders) {
    long readers = store.readers().get(sum.bookId());
    double popular = readers / mostReaders;
    double score = BLEND.score(related, 0, 0, popular);
    return sum.sharedReaders() > 0 && related >= BLEND.popular() * popular
        ? new Candidate(sum.bookId(), score, sum.because(), sum.sharedReaders(), "LOANED_TOGETHER")
        : new Candidate(sum.bookId(), score, null, readers, "POPULAR");
  }
}
