package com.legerible.desktop.layout;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/**
 * The head of a page: its title at the left and its tools at the right, or below where both do not
 * fit beside each other. The first child is the title, the second one the tools; each wraps where
 * it is a flow pane.
 */
public final class PageHead extends Pane {
  private static final double GAP = 16;
  private static final double LINE_GAP = 8;
  private static final double LEAST_HEIGHT = 40;

  public PageHead() {
    getStyleClass().add("page-head");
  }

  private Node title() {
    return getChildren().get(0);
  }

  private Node tools() {
    return getChildren().get(1);
  }

  private boolean fitsInALine(double width) {
    return width < 0 || computePrefWidth(-1) <= width;
  }

  /** A flow pane itself only says how wide it would like its lines to be. */
  private double inALine(Node part) {
    if (!(part instanceof FlowPane flow)) {
      return part.prefWidth(-1);
    }
    List<Node> shown = flow.getChildren().stream().filter(Node::isManaged).toList();
    double gaps = Math.max(0, shown.size() - 1) * flow.getHgap();
    return shown.stream().mapToDouble(node -> snapSizeX(node.prefWidth(-1))).sum() + gaps;
  }

  private double aboveTools(double width) {
    return Math.max(LEAST_HEIGHT, title().prefHeight(width));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(title().minWidth(-1), tools().minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(inALine(title())) + GAP + Math.ceil(inALine(tools()));
  }

  @Override
  protected double computeMinHeight(double width) {
    // A box that is short of room asks without saying how wide it is.
    boolean said = width >= 0 && width < Double.MAX_VALUE;
    return computePrefHeight(said ? width : getWidth());
  }

  @Override
  protected double computePrefHeight(double width) {
    return fitsInALine(width)
        ? Math.max(aboveTools(-1), tools().prefHeight(-1))
        : aboveTools(width) + LINE_GAP + tools().prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (fitsInALine(width)) {
      double left = Math.ceil(inALine(title()));
      put(title(), 0, 0, left, getHeight());
      put(tools(), left + GAP, 0, width - left - GAP, getHeight());
    } else {
      double above = aboveTools(width);
      put(title(), 0, 0, width, above);
      put(tools(), 0, above + LINE_GAP, width, getHeight() - above - LINE_GAP);
    }
  }

  private void put(Node node, double x, double y, double width, double height) {
    layoutInArea(node, x, y, width, height, 0, HPos.LEFT, VPos.CENTER);
  }
}
