package com.legerible.endtoend;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a library knows, as a librarian sees it, apart from its books: the stream finds more of them
 * all the time.
 *
 * @param loans the newest hundred, with their readers
 * @param rankings those of the windows that a test does not outlast, movement aside
 */
record Known(
    long numberOfLoans, long readers, List<Loan> loans, Map<String, List<Ranking.Entry>> rankings) {

  static Known to(Library librarian) {
    Totals totals = librarian.totals();
    return new Known(
        totals.loans(),
        totals.readers(),
        librarian.loans(100).items(),
        Stream.of("all", "24h")
            .collect(
                Collectors.toMap(
                    window -> window, window -> Recount.entries(librarian.topTen(window)))));
  }
}
