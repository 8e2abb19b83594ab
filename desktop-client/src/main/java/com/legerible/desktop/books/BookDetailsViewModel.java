package com.legerible.desktop.books;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.SimilarBooks;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Catalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One book: what is known, how it was loaned, which books its readers loaned too. */
public final class BookDetailsViewModel {
  private static final Logger log = LoggerFactory.getLogger(BookDetailsViewModel.class);
  // Arrows held down run over many books: only where they rest is asked for.
  private static final Duration RESTING = Duration.ofMillis(150);
  // A run of loans of one book is asked for once.
  private static final Duration COUNTED = Duration.ofSeconds(1);
  private static final int DAYS = 30;

  private final Catalogue library;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Book> book = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LoansOverTime> loans =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SimilarBooks> similar =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Book>> editions = new ReadOnlyObjectWrapper<>(List.of());
  private final List<Errand> underWay = new ArrayList<>();
  private Errand counting = () -> {};
  private @Nullable Errand recount;

  public BookDetailsViewModel(Catalogue library, Background background) {
    this.library = library;
    this.background = background;
  }

  /** Shows a book, or none. */
  void show(@Nullable Book chosen) {
    Book before = book.get();
    boolean same = before != null && chosen != null && before.id() == chosen.id();
    book.set(chosen);
    if (!same) {
      underWay.forEach(Errand::cancel);
      underWay.clear();
      counting.cancel();
      if (recount != null) {
        recount.cancel();
        recount = null;
      }
      loans.set(null);
      similar.set(null);
      editions.set(List.of());
      if (chosen != null) {
        underWay.add(background.after(RESTING, () -> ask(chosen)));
      }
    } else if (chosen != null && before.loans() != chosen.loans()) {
      countAgain(chosen.id());
    }
  }

  private void countAgain(long id) {
    if (recount == null) {
      recount =
          background.after(
              COUNTED,
              () -> {
                recount = null;
                askLoans(id);
              });
    }
  }

  private void ask(Book chosen) {
    long id = chosen.id();
    askLoans(id);
    underWay.add(background.deliver(library.similar(id), similar::set, this::passOver));
    if (chosen.editions() > 1) {
      underWay.add(
          background.deliver(
              library.editions(id),
              page ->
                  editions.set(page.items().stream().filter(other -> other.id() != id).toList()),
              this::passOver));
    }
  }

  private void askLoans(long id) {
    counting.cancel();
    counting = background.deliver(library.loansByDay(id, DAYS), loans::set, this::passOver);
  }

  private void passOver(Throwable cause) {
    log.info("A part of a book's details is missing: {}", cause.toString());
  }

  ReadOnlyObjectProperty<@Nullable Book> book() {
    return book.getReadOnlyProperty();
  }

  /** By day; absent until it is known. */
  ReadOnlyObjectProperty<@Nullable LoansOverTime> loans() {
    return loans.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable SimilarBooks> similar() {
    return similar.getReadOnlyProperty();
  }

  /** The other books that are the same work. */
  ReadOnlyObjectProperty<List<Book>> editions() {
    return editions.getReadOnlyProperty();
  }
}
