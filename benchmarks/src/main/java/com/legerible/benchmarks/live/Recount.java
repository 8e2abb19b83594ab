package com.legerible.benchmarks.live;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Ranking;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list of all loans says, read page by page. */
final class Recount {

  private static final int PLACES = 10;

  private final Map<Long, Loan> loans = new HashMap<>();
  private int repeated;

  private Recount() {}

  static Recount of(Lender library) throws IOException, InterruptedException {
    Recount recount = new Recount();
    String next = "";
    while (next != null) {
      Loans page = library.read("/api/loans?limit=100&after=" + next, Loans.class);
      page.items.forEach(recount::add);
      next = page.next;
    }
    return recount;
  }

  private void add(Loan loan) {
    if (loans.put(loan.id(), loan) != null) {
      repeated++;
    }
  }

  int loans() {
    return loans.size();
  }

  int repeated() {
    return repeated;
  }

  Set<Long> loanIds() {
    return Collections.unmodifiableSet(loans.keySet());
  }

  /** How many loans were made after the ranking's from and up to its asOf. */
  long within(Ranking ranking) {
    return loans.values().stream().filter(loan -> isWithin(loan.madeAt(), ranking)).count();
  }

  /**
   * Whether the ranking counts the loans made after its from and up to its asOf, and names the same
   * books with the same numbers in the same order.
   */
  boolean isWhat(Ranking ranking) {
    Map<Long, Long> byBook = new HashMap<>();
    loans.values().stream()
        .filter(loan -> isWithin(loan.madeAt(), ranking))
        .forEach(loan -> byBook.merge(loan.bookId(), 1L, Long::sum));
    return within(ranking) == ranking.throughLoan() && ranked(ranking).equals(best(byBook));
  }

  private static boolean isWithin(Instant madeAt, Ranking ranking) {
    Instant from = ranking.from();
    return !madeAt.isAfter(ranking.asOf()) && (from == null || madeAt.isAfter(from));
  }

  private static List<List<Long>> best(Map<Long, Long> byBook) {
    return byBook.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(PLACES)
        .map(entry -> List.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<List<Long>> ranked(Ranking ranking) {
    return ranking.entries().stream().map(entry -> List.of(entry.bookId(), entry.loans())).toList();
  }

  private record Loans(List<Loan> items, @Nullable String next) {}
}
