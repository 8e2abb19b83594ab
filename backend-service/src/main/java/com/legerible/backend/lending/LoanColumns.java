package com.legerible.backend.lending;

import com.legerible.backend.csv.CellList;
import com.legerible.backend.csv.Column;
import com.legerible.contracts.rest.Loan;
import java.util.ArrayList;
import java.util.List;

/** Loans as a table. */
final class LoanColumns {

  /** What anybody may see of a loan. */
  static final List<Column<Loan>> OPEN =
      List.of(
          new Column<>("id", Loan::id),
          new Column<>("madeAt", Loan::madeAt),
          new Column<>("bookId", Loan::bookId),
          new Column<>("title", Loan::title),
          new Column<>("authors", loan -> CellList.of(loan.authors())),
          new Column<>("origin", Loan::origin));

  /** What librarians see. */
  static final List<Column<Loan>> WITH_READERS = withReaders();

  private LoanColumns() {}

  private static List<Column<Loan>> withReaders() {
    List<Column<Loan>> columns = new ArrayList<>(OPEN);
    columns.add(
        new Column<>("readerId", loan -> loan.reader() == null ? null : loan.reader().id()));
    columns.add(
        new Column<>("reader", loan -> loan.reader() == null ? null : loan.reader().name()));
    return List.copyOf(columns);
  }
}
