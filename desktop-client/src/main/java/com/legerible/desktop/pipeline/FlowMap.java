package com.legerible.desktop.pipeline;

import com.legerible.contracts.rest.Pipeline;
import com.legerible.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The stations of a loan from REST to the screens, with what passes and what waits at each. */
final class FlowMap extends FlowPane {
  private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");
  private static final long MUCH = 1_000;

  /**
   * A station.
   *
   * @param hop the latency until here; empty where none is measured
   * @param consumers whose lag waits before it, by the beginning of their names
   */
  private record Station(String key, String hop, List<String> consumers) {}

  private static final List<Station> STATIONS =
      List.of(
          new Station("rest", "answered", List.of()),
          new Station("kafka", "published", List.of("outbox")),
          new Station("spark", "counted", List.of("top-ten", "recommend", "spark", "lake")),
          new Station("backend", "", List.of("serving")),
          new Station("screens", "pushed", List.of("broadcast")));

  private final Words words;

  FlowMap(Words words) {
    this.words = words;
    getStyleClass().add("flow");
  }

  void show(Pipeline pipeline) {
    getChildren().clear();
    for (Station station : STATIONS) {
      HBox step = new HBox(box(station, pipeline));
      step.getStyleClass().add("flow-step");
      if (!getChildren().isEmpty()) {
        step.getChildren().add(0, arrow());
      }
      getChildren().add(step);
    }
  }

  private static Label arrow() {
    Label arrow = new Label("→");
    arrow.getStyleClass().add("flow-arrow");
    arrow.setMinWidth(USE_PREF_SIZE);
    return arrow;
  }

  private VBox box(Station station, Pipeline pipeline) {
    List<String> lines = new ArrayList<>();
    pipeline.hops().stream()
        .filter(hop -> hop.name().equals(station.hop()))
        .forEach(
            hop ->
                lines.add(
                    words.say(
                        "pipeline.hop", Math.round(hop.p50Millis()), Math.round(hop.p99Millis()))));
    long lag = lag(station, pipeline);
    if (!station.consumers().isEmpty()) {
      lines.add(words.say("pipeline.lag", lag));
    }
    if (station.key().equals("screens")) {
      lines.add(words.say("pipeline.streams", pipeline.streams().open()));
    }
    Label name = new Label(words.say("pipeline.station." + station.key()));
    name.getStyleClass().add("flow-name");
    VBox box = new VBox(whole(name));
    lines.forEach(line -> box.getChildren().add(whole(new Label(line))));
    box.getStyleClass().add("flow-station");
    box.pseudoClassStateChanged(BEHIND, lag > MUCH || isBehind(station, pipeline));
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(name.getText() + ": " + lines.stream().collect(Collectors.joining(", ")));
    return box;
  }

  /** As many lines as it needs. */
  private static Label whole(Label label) {
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static long lag(Station station, Pipeline pipeline) {
    return pipeline.lags().stream()
        .filter(lag -> station.consumers().stream().anyMatch(lag.consumer()::startsWith))
        .mapToLong(Pipeline.Lag::records)
        .sum();
  }

  private static boolean isBehind(Station station, Pipeline pipeline) {
    return station.key().equals("spark") && pipeline.jobs().stream().anyMatch(Pipeline.Job::behind);
  }
}
