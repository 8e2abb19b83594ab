package com.legerible.desktop.profile;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Cards of one size side by side; in a narrow window in two rows. */
public final class CardRow extends Region {
  private static final StyleablePropertyFactory<CardRow> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<CardRow, Number> CARD_HEIGHT =
      STYLES.createSizeCssMetaData("-legerible-card-height", row -> row.cardHeight, 136);
  private static final CssMetaData<CardRow, Number> LEAST_WIDTH =
      STYLES.createSizeCssMetaData("-legerible-least-width", row -> row.leastWidth, 216);
  private static final CssMetaData<CardRow, Number> GAP =
      STYLES.createSizeCssMetaData("-legerible-gap", row -> row.gap, 16);

  private final StyleableDoubleProperty cardHeight =
      new SimpleStyleableDoubleProperty(CARD_HEIGHT, this, "cardHeight", 136.0);
  private final StyleableDoubleProperty leastWidth =
      new SimpleStyleableDoubleProperty(LEAST_WIDTH, this, "leastWidth", 216.0);
  private final StyleableDoubleProperty gap =
      new SimpleStyleableDoubleProperty(GAP, this, "gap", 16.0);

  void show(List<Node> cards) {
    getChildren().setAll(cards);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private int columns(double width) {
    int all = Math.max(1, getChildren().size());
    boolean fits = width >= all * leastWidth.get() + (all - 1) * gap.get();
    return fits ? all : (all + 1) / 2;
  }

  @Override
  protected double computePrefHeight(double width) {
    int rows = Math.max(1, (getChildren().size() + columns(width) - 1) / columns(width));
    return rows * cardHeight.get() + Math.max(0, rows - 1) * gap.get();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    double width = Math.floor((getWidth() - (columns - 1) * gap.get()) / columns);
    for (int i = 0; i < getChildren().size(); i++) {
      int row = i / columns;
      double x = i % columns * (width + gap.get());
      double y = row * (cardHeight.get() + gap.get());
      getChildren().get(i).resizeRelocate(x, y, width, cardHeight.get());
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }
}
