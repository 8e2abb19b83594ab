package com.legerible.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.fxml.View;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class RehearsalTest {
  private final List<Page> built = new CopyOnWriteArrayList<>();
  private final Label open = new Label("what somebody looks at");
  private final StackPane stage = new StackPane(open);
  private volatile boolean admin;

  /** A page that knows what became of it. */
  private static final class Page implements View {
    final Room room;
    final Label label = new Label("a page");
    final StackPane root = new StackPane(label);
    volatile boolean shown;

    Page(Room room) {
      this.room = room;
    }

    @Override
    public Parent root() {
      return root;
    }

    boolean isDressed() {
      return label.getSkin() != null && label.getWidth() > 0;
    }

    @Override
    public void shown() {
      shown = true;
    }

    @Override
    public void close() {}
  }

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void everyPageThatMayBeEnteredIsReadyAndNoneIsSeen() throws TimeoutException {
    Rehearsal rehearsal = onScreen(this::begin);
    await(() -> areReady(6));
    assertThat(built).extracting(page -> page.room).doesNotContain(Room.PIPELINE, Room.AUDIT);
    admin = true;
    onScreen(
        () -> {
          rehearsal.begin();
          return true;
        });
    await(() -> areReady(Room.values().length));
    assertThat(built).extracting(page -> page.room).containsExactlyInAnyOrder(Room.values());
    assertThat(built).noneMatch(page -> page.shown);
    assertThat(stage.getChildren()).containsExactly(open);
  }

  private Rehearsal begin() {
    Scene scene = new Scene(stage, 800, 600);
    assertThat(scene.getRoot()).isSameAs(stage);
    Rehearsal rehearsal = new Rehearsal(new Pages(this::build), stage, this::mayEnter);
    rehearsal.begin();
    return rehearsal;
  }

  private View build(Room room) {
    Page page = new Page(room);
    built.add(page);
    return page;
  }

  private boolean mayEnter(Room room) {
    return admin || (room != Room.PIPELINE && room != Room.AUDIT);
  }

  private boolean areReady(int pages) throws TimeoutException {
    return onScreen(() -> built.size() == pages && built.stream().allMatch(Page::isDressed));
  }

  private static <T> T onScreen(Callable<T> action) throws TimeoutException {
    return FxToolkit.setupFixture(action);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
  }
}
