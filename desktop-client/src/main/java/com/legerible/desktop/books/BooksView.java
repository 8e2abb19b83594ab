package com.legerible.desktop.books;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.client.BookQuery;
import com.legerible.desktop.files.SaveTo;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.paging.Columns;
import com.legerible.desktop.paging.RowsPane;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.states.ContentState;
import com.legerible.desktop.words.Words;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page that finds a book. */
public final class BooksView implements View {
  private static final Set<ContentState> KNOWN =
      EnumSet.of(ContentState.LOADED, ContentState.EMPTY);

  private final BooksViewModel model;
  private final BookDetailsViewModel details;
  private final Ambience ambience;
  private final Words words;
  private final BookPanes panes;
  private final FacetsView facetsView;
  private final BookDetailsView detailsView;
  private final Completions completions;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private BorderPane body;
  @FXML private Label total;
  @FXML private Hyperlink didYouMean;
  @FXML private Button added;
  @FXML private TextField search;
  @FXML private ToggleButton filters;
  @FXML private RowsPane<Book> list;
  @FXML private TableColumn<Slot<Book>, String> title;
  @FXML private TableColumn<Slot<Book>, String> authors;
  @FXML private TableColumn<Slot<Book>, String> year;
  @FXML private TableColumn<Slot<Book>, String> language;
  @FXML private TableColumn<Slot<Book>, String> loans;
  @FXML private TableColumn<Slot<Book>, Slot<Book>> action;

  public BooksView(BooksViewModel model, BookDetailsViewModel details, Ambience ambience) {
    this.model = model;
    this.details = details;
    this.ambience = ambience;
    this.words = ambience.words();
    Fxml.load(this, words);
    prepareColumns();
    list.show(model.rows(), ambience, Book::id);
    list.onEnter(model::loan);
    facetsView = new FacetsView(model, words);
    detailsView = new BookDetailsView(details, model, words, this::show, this::closeDetails);
    panes = new BookPanes(body, filters, facetsView.root(), detailsView.root(), ambience);
    search.textProperty().bindBidirectional(model.search());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
    TypeToSearch.on(root, search);
    completions = new Completions(model, search);
    watching = watch();
  }

  private void prepareColumns() {
    Columns.text(title, Book::title);
    Columns.text(authors, book -> words.list(book.authors()));
    Columns.text(year, book -> BookWords.year(book.year()));
    Columns.text(language, book -> book.language() == null ? "" : words.language(book.language()));
    Columns.text(loans, book -> words.number(book.loans()));
    Columns.action(action, slot -> new LoanButtonCell(model, words));
    Map<TableColumn<Slot<Book>, ?>, BookQuery.Sort> sorts =
        Map.of(
            title, BookQuery.Sort.TITLE,
            authors, BookQuery.Sort.AUTHOR,
            year, BookQuery.Sort.YEAR,
            loans, BookQuery.Sort.LOANS);
    new SortedHeaders(list.table(), sorts, model);
  }

  private Subscription watch() {
    return Subscription.combine(
        list.selected().subscribe(this::describe),
        details.book().subscribe(book -> panes.showDetails(book != null)),
        model.rows().state().subscribe(state -> showTotal()),
        model.rows().total().subscribe(count -> showTotal()),
        model.didYouMean().subscribe(this::propose),
        model.added().subscribe(count -> showAdded(count.intValue())));
  }

  /** The details stay while other books are looked for. */
  private void describe(@Nullable Book chosen) {
    if (chosen != null) {
      details.show(chosen);
    }
  }

  private void showTotal() {
    boolean known = KNOWN.contains(model.rows().state().get());
    total.setText(known ? words.say("books.total", model.rows().total().get()) : "");
  }

  private void propose(@Nullable String other) {
    didYouMean.setVisible(other != null);
    didYouMean.setManaged(other != null);
    didYouMean.setText(other == null ? "" : words.say("books.didYouMean", other));
  }

  private void showAdded(int count) {
    added.setVisible(count > 0);
    added.setManaged(count > 0);
    added.setText(words.say("books.added", count));
  }

  private void searchKey(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ESCAPE) {
      model.clear();
      event.consume();
    } else if (code == KeyCode.DOWN || code == KeyCode.ENTER) {
      model.searchNow();
      list.enter();
      event.consume();
    }
  }

  private void tableKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      closeDetails();
      findBook();
      model.clear();
      event.consume();
    }
  }

  private void closeDetails() {
    list.deselect();
    details.show(null);
  }

  /** Puts the cursor in the search field. */
  public void findBook() {
    search.requestFocus();
    search.selectAll();
  }

  /** Shows the details of a book, whether it is in the list or not. */
  public void show(Book book) {
    Book selected = list.selected().get();
    if (selected != null && selected.id() != book.id()) {
      // A row that stays selected would come back whenever it changes.
      list.deselect();
    }
    details.show(book);
  }

  @FXML
  void takeProposal() {
    model.search().set(model.didYouMean().get());
  }

  @FXML
  void export() {
    SaveTo.ask(ambience.words(), root.getScene().getWindow(), "export.books.csv", model::save);
  }

  @FXML
  void reload() {
    model.load();
  }

  @Override
  public void shown() {
    model.begin();
    findBook();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    search.textProperty().unbindBidirectional(model.search());
    completions.close();
    facetsView.close();
    detailsView.close();
    panes.close();
    list.close();
  }
}
