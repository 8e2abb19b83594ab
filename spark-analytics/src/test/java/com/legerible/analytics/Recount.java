package com.legerible.analytics;

import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.events.TopTenChanged.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The top ten as it must be, counted from everything that the relay has written. */
final class Recount {

  private Recount() {}

  static boolean isLastOf(List<TopTenChanged> rankings) {
    return rankings.stream()
        .max(Comparator.comparingLong(TopTenChanged::sequence))
        .filter(last -> last.throughLoan() == Relay.COUNTED.size())
        .filter(last -> last.entries().equals(entries()))
        .isPresent();
  }

  private static List<Entry> entries() {
    Map<Long, Long> counts =
        Relay.COUNTED.values().stream()
            .collect(Collectors.groupingBy(LoanMade::bookId, TreeMap::new, Collectors.counting()));
    List<Entry> entries = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
        .limit(10)
        .forEach(
            e -> entries.add(new Entry(entries.size() + 1, e.getKey(), e.getValue(), null, null)));
    return entries;
  }
}
