package com.legerible.desktop.pipeline;

import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.paging.Columns;
import com.legerible.desktop.paging.RowsPane;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.states.ContentStates;
import com.legerible.desktop.words.Words;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page that shows how the facts flow from REST to the screens. */
public final class PipelineView implements View {
  private final PipelineViewModel model;
  private final Words words;
  private final FlowMap map;
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private ContentStates states;
  @FXML private Label pipelineAsOf;
  @FXML private StackPane flow;
  @FXML private Label rates;
  @FXML private Label lags;
  @FXML private VBox jobs;
  @FXML private Label cacheUse;
  @FXML private Label lettersTitle;
  @FXML private Button replay;
  @FXML private RowsPane<DeadLetterView> list;
  @FXML private TableColumn<Slot<DeadLetterView>, String> at;
  @FXML private TableColumn<Slot<DeadLetterView>, String> topic;
  @FXML private TableColumn<Slot<DeadLetterView>, String> reason;
  @FXML private TableColumn<Slot<DeadLetterView>, String> value;

  public PipelineView(PipelineViewModel model, Ambience ambience) {
    this.model = model;
    this.words = ambience.words();
    Fxml.load(this, words);
    map = new FlowMap(words);
    flow.getChildren().add(map);
    Columns.text(at, letter -> words.dateAndTime(letter.at()));
    Columns.text(topic, DeadLetterView::topic);
    Columns.text(reason, this::reason);
    Columns.text(value, letter -> letter.value() == null ? "" : letter.value());
    list.show(model.letters(), ambience, DeadLetterView::id);
    list.onEnter(model::replay);
    states.onRetry(model::look);
    watching =
        Subscription.combine(
            model.state().subscribe(states::show),
            model.failure().subscribe(cause -> explain(cause)),
            list.selected().subscribe(letter -> replay.setDisable(letter == null)),
            model.pipeline().subscribe(this::show),
            // Nobody looks: nothing is asked.
            root.sceneProperty().subscribe((before, now) -> stopUnseen()));
  }

  private String reason(DeadLetterView letter) {
    return letter.replayed() ? words.say("pipeline.replayed", letter.reason()) : letter.reason();
  }

  private void explain(@Nullable Throwable cause) {
    states.explain(cause == null ? "" : words.explain(cause));
  }

  private void show(@Nullable Pipeline now) {
    if (now == null) {
      return;
    }
    pipelineAsOf.setText(words.say("pipeline.asOf", words.clockWithSeconds(now.asOf())));
    map.show(now);
    rates.setText(
        now.rates().stream()
            .map(
                rate -> words.say("pipeline.rate", rate.name(), words.decimal(rate.perSecond(), 1)))
            .collect(Collectors.joining("\n")));
    lags.setText(
        now.lags().stream()
            .map(lag -> words.say("pipeline.lagOf", lag.consumer(), lag.topic(), lag.records()))
            .collect(Collectors.joining("\n")));
    jobs.getChildren().setAll(now.jobs().stream().map(this::job).toList());
    Pipeline.CacheUse cache = now.cache();
    long asked = cache.hits() + cache.misses();
    cacheUse.setText(
        words.say(
            cache.leftAlone() ? "pipeline.cache.away" : "pipeline.cache",
            words.percent(asked == 0 ? 0 : (double) cache.hits() / asked),
            cache.failures()));
    lettersTitle.setText(words.say("pipeline.letters", now.deadLetters().total()));
  }

  private Label job(Pipeline.Job job) {
    String text =
        words.say(
            "pipeline.job",
            job.name(),
            words.decimal(job.inputPerSecond(), 1),
            words.decimal(job.processedPerSecond(), 1),
            Math.round(job.batchMillis()));
    Label label = new Label(job.remedy() == null ? text : text + "\n" + job.remedy());
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().addAll("wrapping", job.behind() ? "behind" : "well");
    return label;
  }

  private void stopUnseen() {
    if (root.getScene() == null) {
      model.stop();
    }
  }

  @FXML
  void replay() {
    DeadLetterView chosen = list.selected().get();
    if (chosen != null) {
      model.replay(chosen);
    }
  }

  @Override
  public void shown() {
    model.watch();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    model.stop();
    watching.unsubscribe();
    list.close();
  }
}
