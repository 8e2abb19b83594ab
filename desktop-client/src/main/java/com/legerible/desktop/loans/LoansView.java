package com.legerible.desktop.loans;

import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.paging.Columns;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.states.ContentState;
import com.legerible.desktop.states.ContentStates;
import com.legerible.desktop.words.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page that lists all loans. */
public final class LoansView implements View {
  private static final Set<ContentState> KNOWN =
      EnumSet.of(ContentState.LOADED, ContentState.EMPTY);

  private final LoansViewModel model;
  private final Words words;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private Label total;
  @FXML private Button waiting;
  @FXML private ContentStates states;
  @FXML private TableView<Slot<LoanRow>> table;
  @FXML private TableColumn<Slot<LoanRow>, String> madeAt;
  @FXML private TableColumn<Slot<LoanRow>, String> title;
  @FXML private TableColumn<Slot<LoanRow>, String> authors;
  @FXML private TableColumn<Slot<LoanRow>, String> reader;
  @FXML private HBox trouble;
  @FXML private Label troubleText;

  public LoansView(LoansViewModel model, Words words) {
    this.model = model;
    this.words = words;
    Fxml.load(this, words);
    Columns.text(madeAt, loan -> words.dateAndTime(loan.madeAt()));
    Columns.text(title, LoanRow::title);
    Columns.text(authors, loan -> words.list(loan.authors()));
    Columns.text(reader, loan -> Objects.requireNonNullElse(loan.reader(), ""));
    Columns.share(table, List.of(58.0, 42.0), title, authors);
    table.setItems(model.rows());
    table.skinProperty().addListener((property, before, now) -> watchScrolling());
    states.onRetry(model::load);
    watching =
        Subscription.combine(
            model.user().subscribe(this::showReaders),
            model.rows().state().subscribe(states::show),
            model.rows().state().subscribe(state -> showTotal()),
            model.rows().total().subscribe(count -> showTotal()),
            model.rows().failure().subscribe(this::explain),
            model.waiting().subscribe(count -> showWaiting(count.intValue())));
  }

  private void showReaders(@Nullable User user) {
    reader.setVisible(user != null && user.role() != Role.READER);
  }

  private void watchScrolling() {
    for (Node node : table.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        bar.valueProperty().addListener((property, before, now) -> scrolled(now.doubleValue()));
      }
    }
  }

  private void scrolled(double position) {
    model.setAtTop(position <= 0);
  }

  private void showTotal() {
    boolean known = KNOWN.contains(model.rows().state().get());
    total.setText(known ? words.say("loans.total", model.rows().total().get()) : "");
  }

  private void showWaiting(int count) {
    waiting.setVisible(count > 0);
    waiting.setText(words.say("loans.waiting", count));
  }

  private void explain(@Nullable Throwable cause) {
    String sentence = cause == null ? "" : words.explain(cause);
    states.explain(sentence);
    troubleText.setText(sentence);
    boolean below = cause != null && model.rows().state().get() != ContentState.FAILED;
    trouble.setVisible(below && !model.rows().isEmpty());
    trouble.setManaged(trouble.isVisible());
  }

  @FXML
  void showNewest() {
    table.scrollTo(0);
    model.setAtTop(true);
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
    table.setItems(javafx.collections.FXCollections.observableArrayList());
  }
}
