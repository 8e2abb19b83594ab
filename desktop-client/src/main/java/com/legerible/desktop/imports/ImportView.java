package com.legerible.desktop.imports;

import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.files.OpenFrom;
import com.legerible.desktop.files.SaveTo;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.paging.Columns;
import com.legerible.desktop.paging.RowsPane;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.words.Words;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** The dialog that tries a file, takes it in, and says what came of every record. */
public final class ImportView {
  private final ImportViewModel model;
  private final ImportReport report;
  private final Words words;
  private final EarlierImportsView earlier;
  private final Stage stage;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private TabPane tabs;
  @FXML private Tab earlierTab;
  @FXML private VBox wish;
  @FXML private TextField file;
  @FXML private RadioButton loans;
  @FXML private VBox mapping;
  @FXML private TextField columns;
  @FXML private Label about;
  @FXML private Label stand;
  @FXML private Label fault;
  @FXML private ProgressBar progress;
  @FXML private HBox counts;
  @FXML private Label added;
  @FXML private Label changed;
  @FXML private Label duplicates;
  @FXML private Label refused;
  @FXML private VBox refusedCount;
  @FXML private VBox refusals;
  @FXML private RowsPane<ImportRefusal> list;
  @FXML private TableColumn<Slot<ImportRefusal>, String> record;
  @FXML private TableColumn<Slot<ImportRefusal>, String> reason;
  @FXML private TableColumn<Slot<ImportRefusal>, String> text;
  @FXML private Button undoImport;
  @FXML private Button stopImport;
  @FXML private Button checkFile;
  @FXML private Button takeIn;

  public ImportView(ImportViewModel model, Ambience ambience, Window owner) {
    this.model = model;
    this.report = model.report();
    this.words = ambience.words();
    Fxml.load(this, words);
    file.textProperty().bindBidirectional(model.file());
    columns.textProperty().bindBidirectional(model.columns());
    loans.setSelected(model.kind().get().equals("loans"));
    Columns.text(record, line -> words.number(line.record()));
    Columns.wrappedText(reason, ImportRefusal::reason);
    Columns.wrappedText(text, line -> Objects.requireNonNullElse(line.text(), ""));
    list.show(report.refusals(), ambience, ImportRefusal::record);
    OpenFrom.drop(root, model::choose);
    earlier = new EarlierImportsView(model, ambience, this::recall);
    stage = Dialogs.open(root, words.say("import.title"), ambience, owner);
    watching =
        Subscription.combine(
            loans.selectedProperty().subscribe(it -> model.kind().set(it ? "loans" : "books")),
            model.failure().subscribe(cause -> explain()),
            report.progress().subscribe(now -> show()),
            report.stand().subscribe(this::lead),
            earlierTab.selectedProperty().subscribe(this::turn),
            model.file().subscribe(now -> show()));
    stage.setOnHidden(event -> leave());
  }

  private void leave() {
    watching.unsubscribe();
    file.textProperty().unbindBidirectional(model.file());
    columns.textProperty().unbindBidirectional(model.columns());
    list.close();
    earlier.close();
  }

  private void turn(boolean toEarlier) {
    appear(checkFile, !toEarlier);
    appear(takeIn, !toEarlier);
    show();
    if (toEarlier) {
      // Not before somebody looks: to dress a table takes time.
      earlierTab.setContent(earlier.root());
      earlier.shown();
    }
  }

  private void recall(Import one) {
    model.recall(one);
    tabs.getSelectionModel().selectFirst();
  }

  public void open() {
    stage.show();
    file.requestFocus();
  }

  private void show() {
    ImportStand now = report.stand().get();
    Import state = report.progress().get();
    stand.setText(words.say("import.stand." + now, state == null ? 0 : state.read()));
    progress.setProgress(report.share());
    appear(progress, now.moves());
    appear(stopImport, now.moves() && now != ImportStand.UNDOING);
    appear(undoImport, report.undoable());
    appear(counts, now.counts());
    appear(refusals, state != null && state.refused() > 0 && !now.moves());
    boolean ready = !now.moves() && !model.file().get().isBlank();
    wish.setDisable(now.moves());
    checkFile.setDisable(!ready);
    takeIn.setDisable(!ready);
    // The next step is the one that Enter takes.
    boolean here = !earlierTab.isSelected();
    checkFile.setDefaultButton(here && now != ImportStand.CHECKED);
    takeIn.setDefaultButton(here && now == ImportStand.CHECKED);
    appear(about, state != null);
    if (state != null) {
      count(state);
      about.setText(
          words.list(
              List.of(
                  Objects.requireNonNullElse(state.fileName(), ""),
                  words.dateAndTime(state.startedAt()))));
    }
    explain();
  }

  /** Leads the keyboard to the next step, for the fields that had it are closed meanwhile. */
  private void lead(ImportStand now) {
    show();
    if (now == ImportStand.SENDING) {
      stopImport.requestFocus();
    } else if (now == ImportStand.CHECKED) {
      takeIn.requestFocus();
    }
  }

  private void count(Import state) {
    added.setText(words.number(state.added()));
    changed.setText(words.number(state.changed()));
    duplicates.setText(words.number(state.duplicates()));
    refused.setText(words.number(state.refused()));
    refusedCount.getStyleClass().setAll(state.refused() > 0 ? "some" : "none");
  }

  private static void appear(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** What went wrong on the way to the library, else what the library says of the file. */
  private void explain() {
    Throwable cause = model.failure().get();
    Import state = report.progress().get();
    String ofLibrary = state == null ? "" : Objects.requireNonNullElse(state.error(), "");
    fault.setText(cause == null ? ofLibrary : words.explainInside(cause));
    appear(mapping, model.asksForColumns());
  }

  @FXML
  void choose() {
    OpenFrom.ask(words, stage, "import.choose", model::choose);
  }

  @FXML
  void check() {
    model.check();
  }

  @FXML
  void takeIn() {
    model.takeIn();
  }

  @FXML
  void stop() {
    model.cancel();
  }

  @FXML
  void undo() {
    model.undo();
  }

  @FXML
  void save() {
    SaveTo.ask(words, stage, "import.save.csv", report::saveRefusals);
  }

  @FXML
  void close() {
    stage.close();
  }
}
