package com.legerible.desktop.quality;

import com.legerible.contracts.rest.QualityHistory;
import com.legerible.desktop.charts.CountLine;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.states.ContentStates;
import com.legerible.desktop.words.Words;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page that says how good the recommendations were. */
public final class QualityView implements View {
  private final QualityViewModel model;
  private final Words words;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private ContentStates states;
  @FXML private Label newest;
  @FXML private HBox courses;
  @FXML private TableView<Line> table;
  @FXML private TableColumn<Line, String> day;
  @FXML private TableColumn<Line, String> method;
  @FXML private TableColumn<Line, String> ndcg;
  @FXML private TableColumn<Line, String> recall;
  @FXML private TableColumn<Line, String> coverage;
  @FXML private TableColumn<Line, String> alreadyLoaned;

  /** One method on one day. */
  private record Line(QualityHistory.Day day, QualityHistory.Method method) {}

  public QualityView(QualityViewModel model, Ambience ambience) {
    this.model = model;
    this.words = ambience.words();
    Fxml.load(this, words);
    show(day, line -> words.day(line.day().day()));
    show(method, line -> name(line.method().name()));
    show(ndcg, line -> words.decimal(line.method().ndcgAt10(), 3));
    show(recall, line -> words.decimal(line.method().recallAt10(), 3));
    show(coverage, line -> words.percent(line.method().coverage()));
    show(alreadyLoaned, line -> words.percent(line.method().alreadyLoaned()));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    states.onRetry(model::load);
    watching =
        Subscription.combine(
            model.state().subscribe(states::show),
            model.failure().subscribe(this::explain),
            model.days().subscribe(this::show));
  }

  private static void show(TableColumn<Line, String> column, Function<Line, String> text) {
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
  }

  private String name(String wanted) {
    String key = "quality.method." + wanted.replace(' ', '-');
    return words.bundle().containsKey(key) ? words.say(key) : wanted;
  }

  private void explain(@Nullable Throwable cause) {
    states.explain(cause == null ? "" : words.explain(cause));
  }

  private void show(List<QualityHistory.Day> days) {
    if (days.isEmpty()) {
      return;
    }
    QualityHistory.Day last = days.get(0);
    newest.setText(
        words.say("quality.newest", words.day(last.day()), last.readers(), last.loans()));
    table
        .getItems()
        .setAll(
            days.stream()
                .flatMap(each -> each.methods().stream().map(one -> new Line(each, one)))
                .toList());
    courses
        .getChildren()
        .setAll(QualityViewModel.methods(days).stream().map(each -> course(days, each)).toList());
  }

  /** All courses have one scale, so that they can be compared. */
  private VBox course(List<QualityHistory.Day> days, String wanted) {
    List<Double> values = QualityViewModel.course(days, wanted);
    String value = words.decimal(values.get(values.size() - 1), 3);
    CountLine line = new CountLine();
    line.scaleTo(QualityViewModel.best(days));
    line.show(values, words.say("quality.course", name(wanted), value));
    Label heading = new Label(name(wanted));
    heading.getStyleClass().add("page-subtitle");
    Label newestValue = new Label(value);
    newestValue.getStyleClass().add("quality-value");
    VBox box = new VBox(heading, newestValue, line);
    box.getStyleClass().add("quality-course");
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
  }
}
