package com.legerible.desktop.books;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Facet;
import com.legerible.contracts.rest.Suggestions;
import com.legerible.desktop.background.AfterTyping;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.BookQuery;
import com.legerible.desktop.client.Catalogue;
import com.legerible.desktop.files.Export;
import com.legerible.desktop.lending.LoanDesk;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slice;
import com.legerible.desktop.paging.Slices;
import com.legerible.desktop.states.ContentState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** The search for books, and the rows that it found. */
public final class BooksViewModel {
  private static final Duration SETTLING = Duration.ofSeconds(1);
  private static final int SUGGESTIONS = 8;

  private final Catalogue library;
  private final LoanDesk desk;
  private final NoticeBoard notices;
  private final Background background;
  private final PagedRows<Book> rows;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<BookQuery> query = new SimpleObjectProperty<>(BookQuery.ALL);
  private final ReadOnlyObjectWrapper<List<Facet>> facets = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable String> didYouMean = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper added = new ReadOnlyIntegerWrapper();
  private final Set<Long> changed = new HashSet<>();
  private final AfterTyping typing;
  private @Nullable Errand settling;
  private boolean begun;

  public BooksViewModel(
      Catalogue library,
      LiveLibrary live,
      LoanDesk desk,
      NoticeBoard notices,
      Background background) {
    this.library = library;
    this.desk = desk;
    this.notices = notices;
    this.background = background;
    this.rows = new PagedRows<>(background);
    this.typing = new AfterTyping(background, this::findWords);
    search.addListener((property, before, now) -> typed());
    query.addListener((property, before, now) -> load());
    live.onBookAdded(book -> added.set(added.get() + 1));
    live.onMoreBooksAdded(more -> added.set(added.get() + Math.toIntExact(more)));
    live.onLoan(loan -> loaned(loan.bookId()));
    live.onReturn(time -> recover());
  }

  /** Fetches books when somebody looks at them for the first time. */
  void begin() {
    if (!begun) {
      load();
    }
  }

  /** Shows the first books. */
  public void load() {
    begun = true;
    added.set(0);
    rows.show(found(query.get()));
  }

  /** The library is back: what could not be fetched is fetched without anybody asking. */
  private void recover() {
    if (rows.state().get() == ContentState.FAILED) {
      load();
    }
  }

  private void typed() {
    rows.stop();
    typing.typed();
  }

  /** Searches without waiting for a pause. */
  void searchNow() {
    typing.hurry();
  }

  private void findWords() {
    narrow(old -> old.withWords(search.get().strip()));
  }

  /** Asks for other books, or in another order. */
  void narrow(UnaryOperator<BookQuery> change) {
    BookQuery other = change.apply(query.get());
    if (other.equals(query.get())) {
      load();
    } else {
      query.set(other);
    }
  }

  private Slices<Book> found(BookQuery wanted) {
    return (after, limit) ->
        Slices.of(
            library.books(wanted, after, limit),
            page -> {
              if (after == null) {
                background.onScreen(() -> describe(wanted, page));
              }
              return new Slice<>(page.items(), page.next(), page.total());
            });
  }

  private void describe(BookQuery answered, BookPage page) {
    if (answered.equals(query.get())) {
      facets.set(page.facets());
      didYouMean.set(page.didYouMean());
    }
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

  /** Takes all that narrows the search back, the words too. */
  void clearAll() {
    search.set("");
    query.set(BookQuery.ALL.withSort(query.get().sort()));
  }

  CompletableFuture<Suggestions> suggest(String typed) {
    return library.suggestions(typed, SUGGESTIONS);
  }

  /** Writes all books that are found to a file. */
  void save(Path file) {
    Export.announce(library.saveBooks(query.get(), file), file, notices, background);
  }

  public void loan(Book book) {
    desk.loan(book.id(), book.title());
  }

  public StringProperty search() {
    return search;
  }

  ObjectProperty<BookQuery> query() {
    return query;
  }

  ReadOnlyObjectProperty<List<Facet>> facets() {
    return facets.getReadOnlyProperty();
  }

  /** Other words that would find more; absent where the typed ones are fine. */
  ReadOnlyObjectProperty<@Nullable String> didYouMean() {
    return didYouMean.getReadOnlyProperty();
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
