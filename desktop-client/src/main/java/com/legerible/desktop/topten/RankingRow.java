package com.legerible.desktop.topten;

import com.legerible.contracts.rest.Ranking;
import com.legerible.desktop.fxml.Names;
import com.legerible.desktop.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One place of the ranking: rank, title, authors, bar and count. */
final class RankingRow extends Region {
  /** So many standard deviations above a usual day. */
  private static final double REMARKABLE = 2;

  private static final double RANK_WIDTH = 2.6;
  private static final double MOVEMENT_WIDTH = 1.6;
  private static final double COUNT_WIDTH = 4.5;
  private static final double TEXT_SHARE = 0.42;
  private static final double TWO_LINES = 3.2;
  private static final double GAP = 0.7;
  private static final double SHORTEST_BAR = 0.25;
  private static final double BAR_SHARE = 0.5;

  private final Words words;
  private final Label rank = label("ranking-rank");
  private final Label movement = label("ranking-movement");
  private final Label rising = label("ranking-rising");
  private final Label title = label("ranking-title");
  private final Label authors = label("ranking-authors");
  private final Label count = label("ranking-count");
  private final Region bar = new Region();
  private final Tween place = new Tween();
  private final Tween fraction = new Tween();
  private final Tween loans = new Tween();
  private final Tween presence = new Tween();
  private long shownLoans = -1;

  RankingRow(Words words, long bookId) {
    this.words = words;
    Names.give(this, "ranking-" + bookId);
    setManaged(false);
    setAccessibleRole(AccessibleRole.TEXT);
    getStyleClass().add("ranking-row");
    bar.getStyleClass().add("ranking-bar");
    getChildren().addAll(rank, movement, bar, title, authors, rising, count);
    presence.jump(0);
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  void show(Ranking.Entry entry, int index, double share) {
    rank.setText(Integer.toString(entry.rank()));
    title.setText(entry.title());
    authors.setText(words.list(entry.authors()));
    showMovement(entry);
    boolean fresh = presence.now() == 0;
    place.aim(index, fresh);
    loans.aim((double) entry.loans(), fresh);
    fraction.aim(share, fresh);
    presence.aim(1, false);
  }

  private void showMovement(Ranking.Entry entry) {
    String moved = entry.movement() == null ? "SAME" : entry.movement();
    boolean known = words.bundle().containsKey("movement." + moved);
    String way = known ? moved : "SAME";
    movement.setText(words.say("movement." + way + ".sign"));
    for (String each : List.of("UP", "DOWN", "NEW")) {
      PseudoClass style = PseudoClass.getPseudoClass(each.toLowerCase(Locale.ROOT));
      movement.pseudoClassStateChanged(style, each.equals(way));
    }
    boolean rises = entry.rising() != null && entry.rising() >= REMARKABLE;
    rising.setText(rises ? words.say("topten.rising") : "");
    setAccessibleText(
        words.say(
            "topten.row",
            entry.rank(),
            entry.title(),
            words.list(entry.authors()),
            words.say("totals.loans", entry.loans()),
            words.say("movement." + way),
            rising.getText()));
  }

  /** Goes out below the last place. */
  void leave(int lastIndex) {
    place.aim(lastIndex, false);
    presence.aim(0, false);
  }

  boolean isGone() {
    return presence.now() == 0;
  }

  /** Takes the position that it has when this part of the way is done. */
  void move(double done) {
    place.move(done);
    fraction.move(done);
    loans.move(done);
    presence.move(done);
    setOpacity(presence.now());
    long rounded = Math.round(loans.now());
    if (rounded != shownLoans) {
      shownLoans = rounded;
      count.setText(words.number(rounded));
    }
  }

  void settle(double width, double height) {
    resizeRelocate(0, Math.rint(place.now() * height), width, height);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double em = authors.getFont().getSize();
    double rankWidth = RANK_WIDTH * rank.getFont().getSize();
    double rankEnd = rankWidth + MOVEMENT_WIDTH * em;
    double countStart = getWidth() - COUNT_WIDTH * em;
    double textWidth = (countStart - rankEnd) * TEXT_SHARE;
    place(rank, 0, rankWidth - GAP * em, 0, getHeight());
    place(movement, rankWidth - GAP * em, MOVEMENT_WIDTH * em + GAP * em, 0, getHeight());
    place(count, countStart, COUNT_WIDTH * em, 0, getHeight());
    layoutText(rankEnd, textWidth, em);
    double barStart = rankEnd + textWidth + GAP * em;
    double barWidth = Math.max(SHORTEST_BAR * em, (countStart - barStart) * fraction.now());
    double barHeight = Math.rint(getHeight() * BAR_SHARE);
    double risingWidth = rising.getText().isEmpty() ? 0 : rising.prefWidth(-1);
    place(rising, barStart + GAP * em, risingWidth, 0, getHeight());
    bar.resizeRelocate(barStart, Math.rint((getHeight() - barHeight) / 2), barWidth, barHeight);
  }

  private void layoutText(double x, double width, double em) {
    if (getHeight() >= TWO_LINES * em) {
      double first = title.prefHeight(-1);
      double second = authors.prefHeight(-1);
      double top = (getHeight() - first - second) / 2;
      place(title, x, width, top, first);
      place(authors, x, width, top + first, second);
    } else {
      double wanted = Math.min(width, title.prefWidth(-1));
      place(title, x, wanted, 0, getHeight());
      double left = width - wanted - GAP * em;
      place(authors, x + wanted + GAP * em, Math.max(0, left), 0, getHeight());
    }
  }

  private static void place(Label label, double x, double width, double y, double height) {
    // Rounded up: a label that is a fraction too narrow shows an ellipsis.
    label.resizeRelocate(Math.rint(x), Math.rint(y), Math.ceil(width), Math.ceil(height));
  }
}
