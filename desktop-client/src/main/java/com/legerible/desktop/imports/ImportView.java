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
import java.nio.file.Path;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The dialog that tries a file, takes it in, and says what came of every record. */
public final class ImportView {
  private final ImportViewModel model;
  private final Words words;
  private final Stage stage;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private VBox wish;
  @FXML private TextField file;
  @FXML private RadioButton loans;
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
    this.words = ambience.words();
    Fxml.load(this, words);
    file.textProperty().bindBidirectional(model.file());
    loans.setSelected(model.kind().get().equals("loans"));
    Columns.text(record, line -> words.number(line.record()));
    Columns.text(reason, ImportRefusal::reason);
    Columns.text(text, line -> Objects.requireNonNullElse(line.text(), ""));
    list.show(model.refusals(), ambience, ImportRefusal::record);
    OpenFrom.drop(root, this::chosen);
    stage = Dialogs.open(root, words.say("import.title"), ambience, owner);
    watching =
        Subscription.combine(
            loans.selectedProperty().subscribe(it -> model.kind().set(it ? "loans" : "books")),
            model.failure().subscribe(this::explain),
            model.progress().subscribe(now -> show()),
            model.stand().subscribe(this::lead),
            model.file().subscribe(now -> show()));
    stage.setOnHidden(event -> leave());
  }

  private void leave() {
    watching.unsubscribe();
    file.textProperty().unbindBidirectional(model.file());
    list.close();
  }

  public void open() {
    stage.show();
    file.requestFocus();
  }

  private void show() {
    ImportStand now = model.stand().get();
    Import state = model.progress().get();
    stand.setText(words.say("import.stand." + now, state == null ? 0 : state.read()));
    progress.setProgress(model.share());
    appear(progress, now.moves());
    appear(stopImport, now.moves() && now != ImportStand.UNDOING);
    appear(undoImport, model.undoable());
    appear(counts, now.counts());
    appear(refusals, state != null && state.refused() > 0 && !now.moves());
    boolean ready = !now.moves() && !model.file().get().isBlank();
    wish.setDisable(now.moves());
    checkFile.setDisable(!ready);
    takeIn.setDisable(!ready);
    // The next step is the one that Enter takes.
    checkFile.setDefaultButton(now != ImportStand.CHECKED);
    takeIn.setDefaultButton(now == ImportStand.CHECKED);
    if (state != null) {
      count(state);
    }
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

  private void explain(@Nullable Throwable cause) {
    fault.setText(cause == null ? "" : words.explainInside(cause));
  }

  private void chosen(Path path) {
    if (!model.stand().get().moves()) {
      file.setText(path.toString());
    }
  }

  @FXML
  void choose() {
    OpenFrom.ask(words, stage, "import.choose", this::chosen);
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
    SaveTo.ask(words, stage, "import.save.csv", model::saveRefusals);
  }

  @FXML
  void close() {
    stage.close();
  }
}
