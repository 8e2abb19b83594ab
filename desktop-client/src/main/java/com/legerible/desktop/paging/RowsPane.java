package com.legerible.desktop.paging;

import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Names;
import com.legerible.desktop.states.ContentState;
import com.legerible.desktop.states.ContentStates;
import com.legerible.desktop.words.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A table over a long list: it says when rows are coming, missing or failed, keeps what was
 * selected when rows change, copies, and remembers its columns.
 */
@DefaultProperty("columns")
public final class RowsPane<T> extends VBox {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final TableView<Slot<T>> table = new TableView<>();
  private final ContentStates states = new ContentStates();
  private final Label troubleText = new Label();
  private final Button retry = new Button();
  private final HBox trouble = new HBox(troubleText, retry);
  private final KeptSelection<T> selection = new KeptSelection<>(table);
  private final ListChangeListener<Slot<T>> keeping = change -> Platform.runLater(this::reselect);
  private Consumer<T> open = item -> {};
  private @Nullable PagedRows<T> rows;
  private @Nullable ColumnMemory memory;
  private @Nullable SpareColumns spare;
  private String spareIds = "";
  private Subscription watching = Subscription.EMPTY;

  public RowsPane() {
    getStyleClass().add("rows-pane");
    trouble.getStyleClass().add("trouble");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    states.setContent(table);
    VBox.setVgrow(states, Priority.ALWAYS);
    getChildren().addAll(states, trouble);
  }

  /** Shows these rows until it is closed; the identity tells the same row after it changed. */
  public void show(PagedRows<T> list, Ambience ambience, Function<T, Object> key) {
    rows = list;
    Words words = ambience.words();
    retry.setText(words.say("retry"));
    retry.setOnAction(event -> list.retry());
    states.setRetryText(words.say("retry"));
    states.onRetry(list::reload);
    memory =
        new ColumnMemory(getTableId(), ambience.preferences(), ambience.appearance().textScale());
    memory.restore(table);
    spare = new SpareColumns(table, List.of(spareIds.split(", ", -1)));
    table.setItems(FXCollections.observableArrayList(List.of(new Slot<T>(null))));
    list.addListener(keeping);
    watching =
        Subscription.combine(
            selection.follow(key),
            list.replaced().subscribe(times -> selection.clearUnlessIn(list)),
            list.state().subscribe(state -> show(list, state)),
            list.failure().subscribe(cause -> explain(words, list, cause)));
  }

  /** One row is in the table before any is known: who dresses it early need not do so later. */
  private void show(PagedRows<T> list, ContentState state) {
    if (state == ContentState.LOADED && table.getItems() != list) {
      table.setItems(list);
    }
    states.show(state);
  }

  private void reselect() {
    if (rows != null) {
      selection.restoreIn(rows);
    }
  }

  private void explain(Words words, PagedRows<T> list, @Nullable Throwable cause) {
    String sentence = cause == null ? "" : words.explain(cause);
    states.explain(sentence);
    troubleText.setText(sentence);
    boolean below = cause != null && list.state().get() != ContentState.FAILED;
    trouble.setVisible(below && !list.isEmpty());
    trouble.setManaged(trouble.isVisible());
  }

  private void keyPressed(KeyEvent event) {
    T selected = selection.item().get();
    if (COPY.match(event)) {
      RowsCopy.of(table);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && selected != null && isSelectionSeen()) {
      open.accept(selected);
      event.consume();
    }
  }

  /** Not while the table selects nothing, or shows rows that are about to give way. */
  private boolean isSelectionSeen() {
    return rows != null && !rows.isComing() && !table.getSelectionModel().isEmpty();
  }

  /** What Enter does with the selected row. */
  public void onEnter(Consumer<T> action) {
    open = action;
  }

  /**
   * The row that was selected last; it stays when it scrolls out of memory, until another list is
   * shown that begins without it.
   */
  public ReadOnlyObjectProperty<@Nullable T> selected() {
    return selection.item();
  }

  public void deselect() {
    selection.clear();
  }

  /** Puts the keyboard on the first row; on that of a list on its way once it is here. */
  public void enter() {
    table.requestFocus();
    if (rows != null) {
      if (rows.isComing()) {
        deselect();
      }
      Node from = focusOwner();
      rows.whenHere(() -> enterFrom(from));
    }
  }

  /** Whoever has gone elsewhere meanwhile is not called back. */
  private void enterFrom(@Nullable Node from) {
    if (from != null && from == focusOwner()) {
      table.requestFocus();
      if (table.getSelectionModel().isEmpty()) {
        table.getSelectionModel().selectFirst();
      }
    }
  }

  private @Nullable Node focusOwner() {
    Scene scene = table.getScene();
    return scene == null ? null : scene.getFocusOwner();
  }

  public TableView<Slot<T>> table() {
    return table;
  }

  public void close() {
    watching.unsubscribe();
    if (spare != null) {
      spare.close();
    }
    if (memory != null && table.getSkin() != null) {
      memory.remember(table);
    }
    if (rows != null) {
      rows.removeListener(keeping);
    }
    table.setItems(FXCollections.observableArrayList());
  }

  public ObservableList<TableColumn<Slot<T>, ?>> getColumns() {
    return table.getColumns();
  }

  public String getTableId() {
    return Names.of(table);
  }

  public void setTableId(String id) {
    Names.give(table, id);
  }

  public String getTableText() {
    return table.getAccessibleText();
  }

  public void setTableText(String text) {
    table.setAccessibleText(text);
  }

  public String getSpareColumns() {
    return spareIds;
  }

  /** The ids of columns that may be left out where there is no room, the first one first. */
  public void setSpareColumns(String ids) {
    spareIds = ids;
  }

  public boolean isColumnMenu() {
    return table.isTableMenuButtonVisible();
  }

  public void setColumnMenu(boolean shown) {
    table.setTableMenuButtonVisible(shown);
  }

  public String getEmptyText() {
    return states.getEmptyText();
  }

  public void setEmptyText(String text) {
    states.setEmptyText(text);
  }

  public String getEmptyHint() {
    return states.getEmptyHint();
  }

  public void setEmptyHint(String text) {
    states.setEmptyHint(text);
  }
}
