package com.legerible.desktop.topten;

import com.legerible.contracts.rest.Ranking;
import com.legerible.desktop.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The ranking as bars that glide to their new places, whatever happens in between. */
public final class RankingBoard extends Region {
  private static final int PLACES = 10;
  private static final StyleablePropertyFactory<RankingBoard> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<RankingBoard, Number> LOWEST =
      STYLES.createSizeCssMetaData("-legerible-lowest-row", board -> board.lowest, 36);
  private static final CssMetaData<RankingBoard, Number> HIGHEST =
      STYLES.createSizeCssMetaData("-legerible-highest-row", board -> board.highest, 64);

  private final Words words;
  private final BooleanProperty calm = new SimpleBooleanProperty();
  private final StyleableDoubleProperty lowest =
      new SimpleStyleableDoubleProperty(LOWEST, this, "lowestRow", 36.0);
  private final StyleableDoubleProperty highest =
      new SimpleStyleableDoubleProperty(HIGHEST, this, "highestRow", 64.0);
  private final Map<Long, RankingRow> rows = new HashMap<>();
  private final Transition glide = new Glide();

  public RankingBoard(Words words) {
    this.words = words;
    getStyleClass().add("ranking-board");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(words.say("topten.title"));
    glide.setOnFinished(event -> dropGone());
  }

  /** Whether bars just change instead of gliding. */
  public BooleanProperty calm() {
    return calm;
  }

  /** Shows a newer ranking, starting from wherever the bars are right now. */
  public void show(@Nullable Ranking ranking) {
    if (ranking == null) {
      return;
    }
    glide.stop();
    List<Ranking.Entry> entries = ranking.entries();
    double most = entries.stream().mapToDouble(Ranking.Entry::loans).reduce(1, Math::max);
    Set<Long> left = new HashSet<>(rows.keySet());
    for (int i = 0; i < entries.size(); i++) {
      Ranking.Entry entry = entries.get(i);
      left.remove(entry.bookId());
      rows.computeIfAbsent(entry.bookId(), this::newRow).show(entry, i, entry.loans() / most);
    }
    left.forEach(gone -> row(gone).leave(PLACES));
    start();
  }

  private RankingRow row(long bookId) {
    return rows.computeIfAbsent(bookId, this::newRow);
  }

  private RankingRow newRow(long bookId) {
    RankingRow row = new RankingRow(words, bookId);
    getChildren().add(row);
    return row;
  }

  private void start() {
    if (calm.get()) {
      move(1);
      dropGone();
    } else {
      glide.playFromStart();
    }
  }

  private void move(double done) {
    rows.values().forEach(row -> row.move(done));
    settle();
  }

  private void settle() {
    double height = rowHeight();
    rows.values().forEach(row -> row.settle(getWidth(), height));
  }

  private double rowHeight() {
    double even = Math.floor(getHeight() / PLACES);
    return Math.max(lowest.get(), Math.min(highest.get(), even));
  }

  private void dropGone() {
    rows.values().stream()
        .filter(RankingRow::isGone)
        .toList()
        .forEach(row -> getChildren().remove(row));
    rows.values().removeIf(RankingRow::isGone);
  }

  @Override
  protected void layoutChildren() {
    settle();
  }

  @Override
  protected double computePrefHeight(double width) {
    return PLACES * lowest.get();
  }

  @Override
  protected double computeMinHeight(double width) {
    return PLACES * lowest.get();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  private final class Glide extends Transition {
    Glide() {
      setCycleDuration(Duration.millis(250));
      setInterpolator(Interpolator.EASE_BOTH);
    }

    @Override
    protected void interpolate(double done) {
      move(done);
    }
  }
}
