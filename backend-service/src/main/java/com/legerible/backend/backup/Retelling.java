package com.legerible.backend.backup;

import com.legerible.backend.backup.FactStore.LoanRow;
import com.legerible.backend.outbox.Fact;
import com.legerible.backend.outbox.Outbox;
import com.legerible.contracts.events.BookCatalogued;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts every book and every loan into the outbox, for a log that begins anew. */
final class Retelling {

  private static final int AT_ONCE = 1_000;
  private static final int TOLD_EVERY = 100_000;

  private final FactStore facts;
  private final Outbox outbox;

  Retelling(FactStore facts, Outbox outbox) {
    this.facts = facts;
    this.outbox = outbox;
  }

  /** Within the running transaction: books first, so that loans are about something known. */
  void tellAll(Consumer<String> tell) {
    tellBooks();
    tellLoans(tell);
  }

  private void tellBooks() {
    List<BookCatalogued> books = facts.books(0, AT_ONCE);
    while (!books.isEmpty()) {
      outbox.append(
          books.stream()
              .map(b -> new Fact(Topics.BOOKS, b.bookId(), Long.toString(b.bookId()), b))
              .toList());
      books = facts.books(books.get(books.size() - 1).bookId(), AT_ONCE);
    }
  }

  private void tellLoans(Consumer<String> tell) {
    long told = 0;
    List<LoanRow> loans = facts.loans(0, AT_ONCE);
    while (!loans.isEmpty()) {
      outbox.append(loans.stream().flatMap(Retelling::facts).toList());
      told += loans.size();
      if (told % TOLD_EVERY == 0) {
        tell.accept("%,d loans are ready to be counted anew".formatted(told));
      }
      loans = facts.loans(loans.get(loans.size() - 1).id(), AT_ONCE);
    }
  }

  private static Stream<Fact> facts(LoanRow loan) {
    String book = Long.toString(loan.bookId());
    return Stream.concat(
        Stream.of(new Fact(Topics.LOANS, loan.bookId(), book, loan.made())),
        loan.loaned().stream().map(Retelling::fact));
  }

  private static Fact fact(ReaderLoaned loan) {
    String key = ReaderLoaned.key(loan.readerId(), loan.loanId());
    return new Fact(Topics.READER_LOANS, loan.readerId(), key, loan);
  }
}
