package com.legerible.desktop.books;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.paging.Columns;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.states.ContentState;
import com.legerible.desktop.states.ContentStates;
import com.legerible.desktop.words.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page that finds a book. */
public final class BooksView implements View {
  private static final Set<ContentState> KNOWN =
      EnumSet.of(ContentState.LOADED, ContentState.EMPTY);

  private final BooksViewModel model;
  private final Words words;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private Label total;
  @FXML private Button added;
  @FXML private TextField search;
  @FXML private ContentStates states;
  @FXML private TableView<Slot<Book>> table;
  @FXML private TableColumn<Slot<Book>, String> title;
  @FXML private TableColumn<Slot<Book>, String> authors;
  @FXML private TableColumn<Slot<Book>, String> year;
  @FXML private TableColumn<Slot<Book>, String> language;
  @FXML private TableColumn<Slot<Book>, String> loans;
  @FXML private TableColumn<Slot<Book>, Slot<Book>> action;
  @FXML private HBox trouble;
  @FXML private Label troubleText;

  public BooksView(BooksViewModel model, Words words) {
    this.model = model;
    this.words = words;
    Fxml.load(this, words);
    Columns.text(title, Book::title);
    Columns.text(authors, book -> words.list(book.authors()));
    Columns.text(year, book -> text(book.year()));
    Columns.text(language, book -> languageName(book.language()));
    Columns.text(loans, book -> words.number(book.loans()));
    Columns.action(action, slot -> new LoanButtonCell(model, words));
    Columns.share(table, List.of(58.0, 42.0), title, authors);
    table.setItems(model.rows());
    search.textProperty().bindBidirectional(model.search());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
    states.onRetry(model::load);
    watching =
        Subscription.combine(
            model.rows().state().subscribe(states::show),
            model.rows().state().subscribe(state -> showTotal()),
            model.rows().total().subscribe(count -> showTotal()),
            model.rows().failure().subscribe(this::explain),
            model.added().subscribe(count -> showAdded(count.intValue())));
  }

  private static String text(@Nullable Integer year) {
    return year == null ? "" : year.toString();
  }

  private String languageName(@Nullable String code) {
    return code == null ? "" : Locale.forLanguageTag(code).getDisplayLanguage(words.locale());
  }

  private void showTotal() {
    boolean known = KNOWN.contains(model.rows().state().get());
    total.setText(known ? words.say("books.total", model.rows().total().get()) : "");
  }

  private void explain(@Nullable Throwable cause) {
    String sentence = cause == null ? "" : words.explain(cause);
    states.explain(sentence);
    troubleText.setText(sentence);
    boolean below = cause != null && model.rows().state().get() != ContentState.FAILED;
    trouble.setVisible(below && !model.rows().isEmpty());
    trouble.setManaged(trouble.isVisible());
  }

  private void showAdded(int count) {
    added.setVisible(count > 0);
    added.setText(words.say("books.added", count));
  }

  private void searchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN) {
      table.requestFocus();
      table.getSelectionModel().selectFirst();
      event.consume();
    }
  }

  private void tableKey(KeyEvent event) {
    Slot<Book> selected = table.getSelectionModel().getSelectedItem();
    Book book = selected == null ? null : selected.item();
    if (event.getCode() == KeyCode.ENTER && book != null) {
      model.loan(book);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      findBook();
      model.clear();
      event.consume();
    }
  }

  /** Puts the cursor in the search field. */
  public void findBook() {
    search.requestFocus();
    search.selectAll();
  }

  @FXML
  void reload() {
    model.load();
  }

  @FXML
  void retry() {
    model.rows().retry();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    search.textProperty().unbindBidirectional(model.search());
    table.setItems(javafx.collections.FXCollections.observableArrayList());
  }
}
