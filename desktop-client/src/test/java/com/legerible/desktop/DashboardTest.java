package com.legerible.desktop;

import static com.legerible.desktop.fakes.Samples.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class DashboardTest {
  private static final int NIGHTS = 50;

  /** The toolkit keeps the window that was in front last. */
  private static final int KEPT = 2;

  @TempDir private Path folder;
  private OpenDesktop desktop;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    Locale.setDefault(Locale.ENGLISH);
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws TimeoutException {
    desktop = new OpenDesktop(folder);
    desktop.stream.listener.connected();
    snapshot(600);
  }

  private void snapshot(long loans) {
    Instant now = Instant.now();
    List<Ranking.Entry> entries = ranking(1, loans).entries();
    desktop.stream.listener.snapshot(
        new LiveSnapshot(
            now,
            List.of(new Ranking("all", 1, loans, null, now, now.plusSeconds(60), loans, entries)),
            new Totals(300, loans, 3),
            null,
            List.of()));
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @Test
  void oneThatIsClosedLeavesNothingBehind() {
    List<WeakReference<Scene>> closed = new ArrayList<>();
    for (int i = 0; i < NIGHTS; i++) {
      closed.add(openAndClose());
    }
    desktop.await(() -> remaining(closed) <= KEPT);
  }

  private WeakReference<Scene> openAndClose() {
    desktop.choose("dashboardItem");
    Scene scene = hang();
    WeakReference<Scene> closed = new WeakReference<>(scene);
    desktop.onScreen(() -> scene.getWindow().hide());
    desktop.await(() -> desktop.windows() == 1);
    return closed;
  }

  private Scene hang() {
    desktop.await(() -> desktop.find("#dashboardTopTen") != null);
    return desktop.find("#dashboardTopTen").getScene();
  }

  private static long remaining(List<WeakReference<Scene>> closed) {
    System.gc();
    return closed.stream().filter(scene -> scene.get() != null).count();
  }

  @Test
  void oneThatHangsComesBackWithTheLibraryByItself() {
    desktop.choose("dashboardItem");
    assertThat(hang().getCursor()).isEqualTo(Cursor.NONE);
    desktop.await(() -> badge().startsWith("live"));
    desktop.stream.listener.disconnected();
    desktop.await(() -> badge().startsWith("reconnecting, showing "));
    desktop.stream.listener.connected();
    snapshot(700);
    desktop.await(() -> badge().startsWith("live"));
    desktop.await(() -> ((Labeled) desktop.find("#dashboardTotals")).getText().contains("700"));
  }

  private String badge() {
    return ((Labeled) desktop.find("#dashboardBadge")).getText();
  }
}
