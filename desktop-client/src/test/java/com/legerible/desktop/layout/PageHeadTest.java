package com.legerible.desktop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.theme.Appearance;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PageHeadTest {
  private final HBox title = new HBox(part(300));
  private final FlowPane tools = new FlowPane(16, 8, part(100), part(100));
  private final PageHead head = new PageHead();

  PageHeadTest() {
    tools.setPrefWrapLength(100_000);
    head.getChildren().addAll(title, tools);
  }

  private static Region part(double width) {
    Region part = new Region();
    part.setMinSize(width, 30);
    part.setPrefSize(width, 30);
    return part;
  }

  private void layOut(double width) {
    head.resize(width, head.prefHeight(width));
    head.layout();
    tools.layout();
  }

  @Test
  void toolsStandBesideTheTitleWhereThereIsRoom() {
    layOut(600);
    assertThat(head.getHeight()).isEqualTo(40);
    assertThat(tools.getLayoutX()).isGreaterThan(300);
  }

  @Test
  void toolsStandBelowTheTitleWhereThereIsNot() {
    layOut(400);
    assertThat(head.getHeight()).isEqualTo(40 + 8 + 30);
    assertThat(tools.getLayoutY()).isEqualTo(48);
  }

  @Test
  void toolsWrapWhereALineIsTooShort() {
    layOut(310);
    tools.getChildren().add(part(150));
    layOut(310);
    assertThat(head.getHeight()).isEqualTo(40 + 8 + 30 + 8 + 30);
  }

  @Test
  void itIsLowAgainInAWiderWindow() {
    layOut(400);
    assertThat(head.minHeight(600)).isEqualTo(40);
    layOut(600);
    assertThat(head.getHeight()).isEqualTo(40);
  }

  @Test
  void aBoxThatIsShortOfRoomDoesNotSquashIt() {
    layOut(400);
    assertThat(head.minHeight(-1)).isEqualTo(head.getHeight());
    assertThat(head.minHeight(Double.MAX_VALUE)).isEqualTo(head.getHeight());
  }

  @Test
  void noStyleSquashesItEither() throws Exception {
    FxToolkit.registerPrimaryStage();
    Region body = part(310);
    body.setMinHeight(500);
    VBox page = new VBox(head, body);
    Scene scene = new Scene(page, 400, 300);
    scene.getStylesheets().add(Appearance.class.getResource("legerible.css").toExternalForm());
    page.applyCss();
    page.layout();
    assertThat(head.getHeight()).isEqualTo(40 + 8 + 30);
  }
}
