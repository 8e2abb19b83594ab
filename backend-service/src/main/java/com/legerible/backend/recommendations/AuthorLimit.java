package com.legerible.backend.recommendations;

import com.legerible.contracts.rest.Recommendation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Lets so many books of one author pass and no more; asked in the order of a list. */
final class AuthorLimit implements Predicate<Recommendation> {

  private final int most;
  private final Map<String, Integer> taken = new HashMap<>();

  AuthorLimit(int most) {
    this.most = most;
  }

  @Override
  public boolean test(Recommendation recommendation) {
    boolean passes =
        recommendation.book().authors().stream()
            .allMatch(author -> taken.getOrDefault(author, 0) < most);
    if (passes) {
      recommendation.book().authors().forEach(author -> taken.merge(author, 1, Integer::sum));
    }
    return passes;
  }
}
