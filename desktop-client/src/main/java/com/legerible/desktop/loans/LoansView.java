package com.legerible.desktop.loans;

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
import java.util.Objects;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

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
  @FXML private ToggleButton pause;
  @FXML private TextField loanSearch;
  @FXML private ComboBox<Period> period;
  @FXML private RowsPane<LoanRow> list;
  @FXML private TableColumn<Slot<LoanRow>, String> madeAt;
  @FXML private TableColumn<Slot<LoanRow>, String> title;
  @FXML private TableColumn<Slot<LoanRow>, String> authors;
  @FXML private TableColumn<Slot<LoanRow>, String> reader;

  public LoansView(LoansViewModel model, Ambience ambience) {
    this.model = model;
    this.words = ambience.words();
    Fxml.load(this, words);
    Columns.text(madeAt, loan -> words.dateAndTime(loan.madeAt()));
    Columns.text(title, LoanRow::title);
    Columns.text(authors, loan -> words.list(loan.authors()));
    Columns.text(reader, loan -> Objects.requireNonNullElse(loan.reader(), ""));
    list.show(model.rows(), ambience, LoanRow::id);
    list.table().skinProperty().addListener((property, before, now) -> watchScrolling());
    preparePeriods();
    loanSearch.textProperty().bindBidirectional(model.filter().search());
    loanSearch.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.filter().search().set("");
          }
        });
    pause.selectedProperty().bindBidirectional(model.paused());
    watching = watch();
  }

  private Subscription watch() {
    return Subscription.combine(
        model.user().subscribe(user -> reader.setVisible(model.showsReaders())),
        model.rows().state().subscribe(state -> showTotal()),
        model.rows().total().subscribe(count -> showTotal()),
        model.paused().subscribe(this::showPause),
        model.waiting().subscribe(count -> showWaiting(count.intValue())));
  }

  private void preparePeriods() {
    period.getItems().setAll(Period.values());
    period.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Period value) {
            return value == null ? "" : words.say("period." + value);
          }

          @Override
          public Period fromString(String text) {
            return Period.ALL;
          }
        });
    period.valueProperty().bindBidirectional(model.filter().period());
  }

  private void watchScrolling() {
    for (Node node : list.table().lookupAll(".scroll-bar")) {
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

  private void showPause(boolean paused) {
    pause.setText(words.say(paused ? "loans.resume" : "loans.pause"));
  }

  private void showWaiting(int count) {
    waiting.setVisible(count > 0);
    waiting.setManaged(count > 0);
    waiting.setText(words.say("loans.waiting", count));
  }

  @FXML
  void showNewest() {
    list.table().scrollTo(0);
    model.showNewest();
  }

  @FXML
  void export() {
    SaveTo.ask(words, root.getScene().getWindow(), "export.loans.csv", model::save);
  }

  @Override
  public void shown() {
    model.begin();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    loanSearch.textProperty().unbindBidirectional(model.filter().search());
    period.valueProperty().unbindBidirectional(model.filter().period());
    pause.selectedProperty().unbindBidirectional(model.paused());
    list.close();
  }
}
