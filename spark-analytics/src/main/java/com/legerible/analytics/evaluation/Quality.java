package com.legerible.analytics.evaluation;

import java.util.List;

/**
 * How good ten recommendations are.
 *
 * @param recallAt10 share of the held back books that are among them
 * @param ndcgAt10 the same, where earlier places count more; 1 is the best possible
 * @param coverage share of all books that are recommended to anyone
 * @param alreadyLoaned share of the recommended books that the reader had loaned
 */
public record Quality(double recallAt10, double ndcgAt10, double coverage, double alreadyLoaned) {

  static Quality mean(List<Quality> qualities) {
    double recall = 0;
    double ndcg = 0;
    double coverage = 0;
    double already = 0;
    for (Quality one : qualities) {
      recall += one.recallAt10 / qualities.size();
      ndcg += one.ndcgAt10 / qualities.size();
      coverage += one.coverage / qualities.size();
      already += one.alreadyLoaned / qualities.size();
    }
    return new Quality(recall, ndcg, coverage, already);
  }
}
