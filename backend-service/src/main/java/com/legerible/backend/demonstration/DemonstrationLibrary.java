package com.legerible.backend.demonstration;

import com.legerible.backend.accounts.Reader;
import com.legerible.backend.accounts.Readers;
import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.demonstration.FirstBooks.FirstBook;
import com.legerible.backend.lending.LoanDesk;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.rest.Book;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty library for a demonstration; a filled one stays as it is. */
@Component
@ConditionalOnBooleanProperty("legerible.demonstration.enabled")
final class DemonstrationLibrary implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemonstrationLibrary.class);

  private final Readers readers;
  private final Catalogue catalogue;
  private final LoanDesk desk;
  private final DemonstrationStore store;
  private final TransactionOperations transactions;

  DemonstrationLibrary(
      Readers readers,
      Catalogue catalogue,
      LoanDesk desk,
      DemonstrationStore store,
      TransactionOperations transactions) {
    this.readers = readers;
    this.catalogue = catalogue;
    this.desk = desk;
    this.store = store;
    this.transactions = transactions;
  }

  /** All or nothing, and one replica after the other. */
  @Override
  public void run(ApplicationArguments arguments) {
    transactions.executeWithoutResult(
        status -> {
          store.waitForOthers();
          if (!store.hasReaders()) {
            load();
          }
        });
  }

  private void load() {
    List<Book> added = new ArrayList<>();
    for (FirstBook book : FirstBooks.read()) {
      catalogue
          .add(book.isbn(), book.title(), book.authors(), book.year(), book.language())
          .ifPresent(added::add);
    }
    List<Long> joined = new ArrayList<>();
    for (Reader member : FirstReaders.members()) {
      readers.join(member).ifPresent(joined::add);
    }
    FirstReaders.synthetic().forEach(readers::join);
    loan(joined, added);
    log.info("The demonstration library got {} books, {} members", added.size(), joined.size());
  }

  /** One book for each new member, so that there is a ranking from the start. */
  private void loan(List<Long> joined, List<Book> added) {
    for (int i = 0; i < Math.min(joined.size(), added.size()); i++) {
      long reader = joined.get(i);
      desk.lend(reader, added.get(i).id(), "first-loan-" + reader, LoanOrigin.READER);
    }
  }
}
