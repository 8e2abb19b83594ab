package com.legerible.desktop.live;

import com.legerible.contracts.rest.LoansOverTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How many loans were made in each minute of the last hour, as heard since the start. */
public final class LoansPerMinute {
  private static final int MINUTES = 60;
  private static final int SECONDS = 60;

  private final LiveLibrary library;
  private final int[] counts = new int[MINUTES];
  private final ReadOnlyObjectWrapper<List<Integer>> shown = new ReadOnlyObjectWrapper<>(List.of());
  private long newest;

  public LoansPerMinute(LiveLibrary library) {
    this.library = library;
    this.newest = minute(library.now());
    library.onLoan(loan -> count(loan.madeAt()));
    show();
  }

  /** Moves the hour on; due whenever time has passed. */
  public void roll() {
    if (moveTo(minute(library.now()))) {
      show();
    }
  }

  private void count(Instant madeAt) {
    long minute = minute(madeAt);
    moveTo(Math.max(minute, minute(library.now())));
    if (minute > newest - MINUTES) {
      counts[slot(minute)]++;
      show();
    }
  }

  /** Takes over what the library counted, which knows of loans before this program started. */
  public void take(LoansOverTime counted) {
    moveTo(minute(library.now()));
    for (LoansOverTime.Count count : counted.counts()) {
      long minute = minute(count.at());
      if (minute > newest - MINUTES && minute <= newest) {
        counts[slot(minute)] = (int) Math.min(Integer.MAX_VALUE, count.loans());
      }
    }
    show();
  }

  private boolean moveTo(long minute) {
    boolean moved = minute > newest;
    // After a long sleep of the computer more than the whole hour is old.
    newest = Math.max(newest, minute - MINUTES);
    while (newest < minute) {
      newest++;
      counts[slot(newest)] = 0;
    }
    return moved;
  }

  private void show() {
    shown.set(
        IntStream.range(0, MINUTES).mapToObj(i -> counts[slot(newest - MINUTES + 1 + i)]).toList());
  }

  private static int slot(long minute) {
    return (int) Math.floorMod(minute, (long) MINUTES);
  }

  private static long minute(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS);
  }

  /** Sixty counts, the running minute last. */
  public ReadOnlyObjectProperty<List<Integer>> counts() {
    return shown.getReadOnlyProperty();
  }
}
