package com.legerible.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.fakes.RealBooks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** Looks at every page in every language, theme and size of text, and leaves pictures of them. */
class EveryPageTest {
  private static final List<String> PAGES =
      List.of("Home", "Books", "Profile", "Loans", "Readers", "Quality", "Pipeline", "Audit");

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
    RealBooks.fill(desktop.library);
    Instant now = Instant.now();
    Ranking all = RealBooks.ranking(desktop.library, "all", now);
    desktop.stream.listener.connected();
    desktop.stream.listener.snapshot(
        new LiveSnapshot(
            now,
            List.of(all, RealBooks.ranking(desktop.library, "1h", now)),
            new Totals(1_012_034, 48_201, 317),
            null,
            List.of()));
    desktop.await(() -> desktop.find("#ranking-1") != null);
    desktop.signIn("susi");
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @ParameterizedTest
  @CsvSource({"english,light,100", "german,dark,100", "english,dark,150", "german,light,150"})
  void everythingHasANameAndNothingIsCutOff(String language, String theme, String size)
      throws Exception {
    desktop.choose(language + "Item");
    desktop.choose(theme + "Item");
    desktop.choose("textSize" + size + "Item");
    String how = String.join("-", language, theme, size);
    Audit audit = look(how);
    audit.writeDown("pages-" + how);
    assertThat(audit.controls).isGreaterThan(60);
    assertThat(audit.texts).isGreaterThan(60);
    assertThat(audit.findings()).isEmpty();
  }

  @Test
  void everyWordComesFromTheBundle() throws Exception {
    Vocabulary.writeMarked();
    desktop.speak(Vocabulary.MARKED);
    assertThat(look("marked").foreign).isEmpty();
  }

  private Audit look(String how) throws Exception {
    desktop.calm();
    Audit audit = new Audit(KnownData.of(desktop.library));
    for (String page : PAGES) {
      desktop.click("#nav" + page);
      if (page.equals("Books")) {
        desktop.await(() -> rows() > 10);
        desktop.onScreen(() -> table().getSelectionModel().select(3));
        desktop.await(() -> desktop.find("#similarBooks .hyperlink") != null);
        desktop.await(() -> right("#loan-4") <= right("#table"));
      }
      desktop.robot.interrupt();
      String where = (page + "-" + how).toLowerCase(Locale.ROOT);
      Scene scene = desktop.find("#nav" + page).getScene();
      desktop.onScreen(() -> audit.look(scene.getRoot(), where));
      keep(scene, where);
    }
    return audit;
  }

  private void keep(Scene scene, String name) throws Exception {
    WritableImage[] taken = new WritableImage[1];
    desktop.onScreen(() -> taken[0] = scene.snapshot(null));
    Picture.write(taken[0], Path.of("target", "screenshots", name + ".png"));
  }

  private double right(String query) {
    Node node = desktop.find(query);
    return node == null ? Double.NaN : node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private TableView<?> table() {
    return (TableView<?>) desktop.find("#table");
  }

  private int rows() {
    return table() == null ? 0 : table().getItems().size();
  }
}
