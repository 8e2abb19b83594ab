package com.legerible.desktop.dashboard;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/** A line through counts, highest at the top. */
final class LoanLine extends Region {
  private final Polyline line = new Polyline();
  private List<Integer> counts = List.of();

  LoanLine() {
    getStyleClass().add("loan-line");
    line.getStyleClass().add("loan-line-stroke");
    line.setManaged(false);
    getChildren().add(line);
  }

  void show(List<Integer> newest) {
    counts = newest;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
    double step = getWidth() / Math.max(1, counts.size() - 1);
    Double[] points = new Double[counts.size() * 2];
    for (int i = 0; i < counts.size(); i++) {
      points[2 * i] = i * step;
      points[2 * i + 1] = getHeight() * (1 - counts.get(i) / most);
    }
    line.getPoints().setAll(points);
  }
}
