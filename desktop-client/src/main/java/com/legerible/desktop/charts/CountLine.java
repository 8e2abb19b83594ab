package com.legerible.desktop.charts;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** A line through counts, highest at the top, with what lies under it shaded. */
public final class CountLine extends Region {
  private final Polyline line = new Polyline();
  private final Polygon area = new Polygon();
  private List<? extends Number> counts = List.of();
  private double least = 1;

  public CountLine() {
    getStyleClass().add("count-line");
    line.getStyleClass().add("count-line-stroke");
    area.getStyleClass().add("count-line-area");
    line.setManaged(false);
    area.setManaged(false);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(area, line);
  }

  /** A value that reaches the top, where none of the line is higher; 1 where nothing is said. */
  public void scaleTo(double value) {
    least = value;
  }

  /** Shows other counts, oldest first; the words say the same to who does not see the line. */
  public void show(List<? extends Number> newest, String inWords) {
    counts = List.copyOf(newest);
    setAccessibleText(inWords);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double most = counts.stream().mapToDouble(Number::doubleValue).reduce(least, Math::max);
    double step = getWidth() / Math.max(1, counts.size() - 1);
    Double[] points = new Double[counts.size() * 2];
    for (int i = 0; i < counts.size(); i++) {
      points[2 * i] = i * step;
      points[2 * i + 1] = getHeight() * (1 - counts.get(i).doubleValue() / most);
    }
    line.getPoints().setAll(points);
    area.getPoints().setAll(points);
    area.getPoints().addAll(getWidth(), getHeight(), 0.0, getHeight());
  }
}
