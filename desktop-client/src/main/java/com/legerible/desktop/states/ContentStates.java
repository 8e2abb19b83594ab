package com.legerible.desktop.states;

import com.legerible.desktop.fxml.Names;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Shows content, or in its place that it is coming, that there is none, or why it did not come. */
@DefaultProperty("content")
public final class ContentStates extends StackPane {
  private static final int PLACEHOLDER_ROWS = 5;
  private static final Duration PATIENCE = Duration.millis(300);

  private final ObjectProperty<@Nullable Node> content = new SimpleObjectProperty<>();
  private final Label emptyTitle = styled(new Label(), "state-title");
  private final Label emptyHint = styled(new Label(), "state-hint");
  private final Label failed = styled(new Label(), "state-title");
  private final Button retry = styled(new Button(), "retry");
  private final StringProperty retryText = new SimpleStringProperty("");
  private final VBox empty = styled(new VBox(emptyTitle, emptyHint), "state-message");
  private final VBox failure = styled(new VBox(failed, retry), "state-message");
  private final VBox placeholder = styled(new VBox(), "state-placeholder");
  private final PauseTransition patience = new PauseTransition(PATIENCE);

  public ContentStates() {
    getStyleClass().add("content-states");
    for (int i = 0; i < PLACEHOLDER_ROWS; i++) {
      placeholder.getChildren().add(styled(new Region(), "placeholder-row"));
    }
    retry.textProperty().bind(retryText);
    Names.give(retry, "retry");
    getChildren().addAll(placeholder, empty, failure);
    content.addListener(
        (property, before, now) -> getChildren().add(0, Objects.requireNonNull(now)));
    patience.setOnFinished(event -> placeholder.setVisible(true));
    show(ContentState.LOADING);
  }

  private static <T extends Node> T styled(T node, String style) {
    node.getStyleClass().add(style);
    return node;
  }

  /** Puts the right one in front. */
  public void show(ContentState state) {
    patience.stop();
    placeholder.setVisible(false);
    empty.setVisible(state == ContentState.EMPTY);
    failure.setVisible(state == ContentState.FAILED);
    Node shown = content.get();
    if (shown != null) {
      shown.setVisible(state == ContentState.LOADED);
    }
    if (state == ContentState.LOADING) {
      patience.playFromStart();
    }
  }

  public void explain(String sentence) {
    failed.setText(sentence);
  }

  public void onRetry(Runnable action) {
    retry.setOnAction(event -> action.run());
  }

  public ObjectProperty<@Nullable Node> contentProperty() {
    return content;
  }

  public @Nullable Node getContent() {
    return content.get();
  }

  public void setContent(Node node) {
    content.set(node);
  }

  public StringProperty retryTextProperty() {
    return retryText;
  }

  public String getRetryText() {
    return retryText.get();
  }

  public void setRetryText(String text) {
    retryText.set(text);
  }

  public String getEmptyText() {
    return emptyTitle.getText();
  }

  public void setEmptyText(String text) {
    emptyTitle.setText(text);
  }

  public String getEmptyHint() {
    return emptyHint.getText();
  }

  public void setEmptyHint(String text) {
    emptyHint.setText(text);
  }
}
