package com.legerible.analytics;

import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.events.TopTenChanged.Entry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The top ten as it must be, counted from everything that the relay has written. */
final class Recount {

  private static final int WINDOWS = 4;

  private Recount() {}

  /** Whether the last ranking of each window holds what was loaned after its from, up to asOf. */
  static boolean isLastOf(List<TopTenChanged> rankings) {
    Map<String, TopTenChanged> last = new HashMap<>();
    rankings.stream()
        .sorted(Comparator.comparingLong(TopTenChanged::sequence))
        .forEach(ranking -> last.put(ranking.window(), ranking));
    return last.size() == WINDOWS
        && last.get("all").throughLoan() == Relay.COUNTED.size()
        && last.values().stream().allMatch(Recount::isTrue);
  }

  private static boolean isTrue(TopTenChanged ranking) {
    List<LoanMade> loans =
        Relay.COUNTED.values().stream().filter(loan -> isWithin(loan, ranking)).toList();
    return ranking.throughLoan() == loans.size() && books(ranking).equals(books(loans));
  }

  private static boolean isWithin(LoanMade loan, TopTenChanged ranking) {
    return (ranking.from() == null || loan.madeAt().isAfter(ranking.from()))
        && !loan.madeAt().isAfter(ranking.asOf());
  }

  private static List<List<Long>> books(TopTenChanged ranking) {
    return ranking.entries().stream()
        .sorted(Comparator.comparingInt(Entry::rank))
        .map(entry -> List.of(entry.bookId(), entry.loans()))
        .toList();
  }

  private static List<List<Long>> books(List<LoanMade> loans) {
    Map<Long, Long> counts =
        loans.stream()
            .collect(Collectors.groupingBy(LoanMade::bookId, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
        .limit(10)
        .map(book -> List.of(book.getKey(), book.getValue()))
        .toList();
  }
}
