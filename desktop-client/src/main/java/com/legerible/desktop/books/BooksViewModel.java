package com.legerible.desktop.books;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.lending.LoanDesk;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slice;
import com.legerible.desktop.paging.Slices;
import com.legerible.desktop.states.ContentState;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** The search for books, and the rows that it found. */
public final class BooksViewModel {
  private static final Duration TYPING = Duration.ofMillis(200);
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private final Library library;
  private final LoanDesk desk;
  private final Background background;
  private final PagedRows<Book> rows;
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyIntegerWrapper added = new ReadOnlyIntegerWrapper();
  private final Set<Long> changed = new HashSet<>();
  private @Nullable Errand typing;
  private @Nullable Errand settling;

  public BooksViewModel(Library library, LiveLibrary live, LoanDesk desk, Background background) {
    this.library = library;
    this.desk = desk;
    this.background = background;
    this.rows = new PagedRows<>(background);
    search.addListener((property, before, now) -> typed());
    live.onBookAdded(book -> added.set(added.get() + 1));
    live.onLoan(loan -> loaned(loan.bookId()));
    live.onSnapshot(serverTime -> recover());
  }

  /** Shows the first books. */
  public void load() {
    added.set(0);
    rows.show(found(search.get().strip()));
  }

  /** The library is back: what could not be fetched is fetched without anybody asking. */
  private void recover() {
    if (rows.state().get() == ContentState.FAILED) {
      load();
    }
  }

  private void typed() {
    if (typing != null) {
      typing.cancel();
    }
    rows.stop();
    typing = background.after(TYPING, this::load);
  }

  private Slices<Book> found(String words) {
    return (after, limit) ->
        Slices.of(
            library.books(words, after, limit),
            page -> new Slice<>(page.items(), page.next(), page.total()));
  }

  /** The count of a shown book is fetched, not guessed; many loans are one fetch. */
  private void loaned(long bookId) {
    changed.add(bookId);
    if (settling == null) {
      settling = background.after(SETTLING, this::refresh);
    }
  }

  private void refresh() {
    settling = null;
    rows.refresh(book -> changed.contains(book.id()));
    changed.clear();
  }

  public void clear() {
    search.set("");
  }

  public void loan(Book book) {
    desk.loan(book.id(), book.title());
  }

  public StringProperty search() {
    return search;
  }

  public PagedRows<Book> rows() {
    return rows;
  }

  /** How many books came into the library since the list was fetched. */
  public ReadOnlyIntegerProperty added() {
    return added.getReadOnlyProperty();
  }

  public ObservableSet<Long> underWay() {
    return desk.underWay();
  }
}
