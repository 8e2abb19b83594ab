package com.legerible.benchmarks.live;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Ranking;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list of all loans says, read page by page. */
final class Recount {

  private final Set<Long> loans = new HashSet<>();
  private final Map<Long, Long> byBook = new HashMap<>();
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
    if (loans.add(loan.id())) {
      byBook.merge(loan.bookId(), 1L, Long::sum);
    } else {
      repeated++;
    }
  }

  int loans() {
    return loans.size();
  }

  int repeated() {
    return repeated;
  }

  long missing(List<Long> answered) {
    return answered.stream().filter(loan -> !loans.contains(loan)).count();
  }

  /** Whether the ranking names the same books with the same numbers in the same order. */
  boolean isWhat(Ranking ranking) {
    List<List<Long>> counted =
        byBook.entrySet().stream()
            .sorted(
                Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(ranking.entries().size())
            .map(entry -> List.of(entry.getKey(), entry.getValue()))
            .toList();
    List<List<Long>> ranked =
        ranking.entries().stream().map(entry -> List.of(entry.bookId(), entry.loans())).toList();
    return counted.equals(ranked);
  }

  private record Loans(List<Loan> items, @Nullable String next) {}
}
