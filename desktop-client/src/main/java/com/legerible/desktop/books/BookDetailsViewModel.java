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
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
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
  private static final List<String> FIELDS = List.of("title", "authors", "year", "language");

  private final Catalogue library;
  private final BooleanSupplier seesProvenance;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Book> book = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LoansOverTime> loans =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SimilarBooks> similar =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Book>> editions = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> providers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final List<Errand> underWay = new ArrayList<>();
  private Errand counting = () -> {};
  private @Nullable Errand recount;

  /**
   * Shows nothing at first.
   *
   * @param seesProvenance whether the library says who said what of a book
   */
  public BookDetailsViewModel(
      Catalogue library, BooleanSupplier seesProvenance, Background background) {
    this.library = library;
    this.seesProvenance = seesProvenance;
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
      providers.set(List.of());
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
    if (seesProvenance.getAsBoolean()) {
      underWay.add(
          background.deliver(
              library.details(id),
              details -> providers.set(providers(details.provenance())),
              this::passOver));
    }
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

  /** Each once, in the order of the fields that they know. */
  private static List<String> providers(@Nullable Map<String, String> provenance) {
    return provenance == null
        ? List.of()
        : FIELDS.stream().map(provenance::get).filter(Objects::nonNull).distinct().toList();
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

  /** Who said what is known, where whoever looks may see it. */
  ReadOnlyObjectProperty<List<String>> providers() {
    return providers.getReadOnlyProperty();
  }

  /** The other books that are the same work. */
  ReadOnlyObjectProperty<List<Book>> editions() {
    return editions.getReadOnlyProperty();
  }
}
