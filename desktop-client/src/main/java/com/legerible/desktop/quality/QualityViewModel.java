package com.legerible.desktop.quality;

import com.legerible.contracts.rest.QualityHistory;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Administration;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.states.ContentState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How good the recommendations were, by day and method. */
public final class QualityViewModel {
  private static final int NOT_FOUND = 404;

  private final Administration library;
  private final Background background;
  private final ReadOnlyObjectWrapper<ContentState> state =
      new ReadOnlyObjectWrapper<>(ContentState.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<QualityHistory.Day>> days =
      new ReadOnlyObjectWrapper<>(List.of());

  public QualityViewModel(Administration library, Background background) {
    this.library = library;
    this.background = background;
  }

  public void load() {
    failure.set(null);
    Errand unused = background.deliver(library.quality(), this::show, this::failed);
  }

  private void show(QualityHistory history) {
    days.set(history.items().stream().map(QualityViewModel::bestFirst).toList());
    state.set(history.items().isEmpty() ? ContentState.EMPTY : ContentState.LOADED);
  }

  private void failed(Throwable cause) {
    failure.set(cause);
    boolean none = cause instanceof Refused refused && refused.status() == NOT_FOUND;
    if (days.get().isEmpty()) {
      state.set(none ? ContentState.EMPTY : ContentState.FAILED);
    }
  }

  /** The nDCG of a method over the days, oldest first. */
  static List<Double> course(List<QualityHistory.Day> days, String method) {
    List<Double> values = new ArrayList<>();
    for (int i = days.size() - 1; i >= 0; i--) {
      days.get(i).methods().stream()
          .filter(each -> each.name().equals(method))
          .forEach(each -> values.add(each.ndcgAt10()));
    }
    return values;
  }

  /** The names of the newest day's methods, the best first. */
  static List<String> methods(List<QualityHistory.Day> days) {
    return days.get(0).methods().stream().map(QualityHistory.Method::name).toList();
  }

  /** The highest nDCG of any method on any day. */
  static double best(List<QualityHistory.Day> days) {
    return days.stream()
        .flatMap(day -> day.methods().stream())
        .mapToDouble(QualityHistory.Method::ndcgAt10)
        .reduce(Double.MIN_NORMAL, Math::max);
  }

  private static QualityHistory.Day bestFirst(QualityHistory.Day day) {
    Comparator<QualityHistory.Method> byQuality =
        Comparator.comparingDouble(QualityHistory.Method::ndcgAt10);
    return new QualityHistory.Day(
        day.day(),
        day.readers(),
        day.loans(),
        day.methods().stream().sorted(byQuality.reversed()).toList());
  }

  ReadOnlyObjectProperty<ContentState> state() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  /** The newest day and the best method first. */
  ReadOnlyObjectProperty<List<QualityHistory.Day>> days() {
    return days.getReadOnlyProperty();
  }
}
