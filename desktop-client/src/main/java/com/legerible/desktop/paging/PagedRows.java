package com.legerible.desktop.paging;

import com.legerible.desktop.background.Background;
import com.legerible.desktop.states.ContentState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * A long list that fetches its rows while somebody scrolls, and holds only the pages looked at
 * last: the catalogue never is in memory.
 */
public final class PagedRows<T> extends ObservableListBase<Slot<T>> {
  private static final int PAGE = 50;
  private static final int AHEAD = 25;

  private final Fetches fetches;
  private final List<Slot<T>> head = new ArrayList<>();
  private final ReadOnlyObjectWrapper<ContentState> state =
      new ReadOnlyObjectWrapper<>(ContentState.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyIntegerWrapper replaced = new ReadOnlyIntegerWrapper();
  private Shelf<T> shelf = new Shelf<>();
  private @Nullable Slices<T> slices;

  /** Whether the rows are still those of the list before. */
  private boolean outdated;

  private @Nullable Runnable arrival;

  public PagedRows(Background background) {
    fetches = new Fetches(background);
  }

  public ReadOnlyObjectProperty<ContentState> state() {
    return state.getReadOnlyProperty();
  }

  /** Why the newest fetch failed; absent when it did not. */
  public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyLongProperty total() {
    return total.getReadOnlyProperty();
  }

  /** How often all rows gave way to other ones. */
  ReadOnlyIntegerProperty replaced() {
    return replaced.getReadOnlyProperty();
  }

  /** Shows another list from its beginning; what is shown stays until the new rows are here. */
  public void show(Slices<T> other) {
    stop();
    slices = other;
    outdated = true;
    if (state.get() != ContentState.LOADED) {
      state.set(ContentState.LOADING);
    }
    fetches.beginning(other.fetch(null, PAGE), this::startOver, this::failed);
  }

  /** Whether the rows that are shown are about to give way to those of a list on its way. */
  boolean isComing() {
    return fetches.isBeginningUnderWay();
  }

  /** Does it once the list on its way is here; not at all when that is not what comes next. */
  void whenHere(Runnable action) {
    if (isComing()) {
      arrival = action;
    } else {
      action.run();
    }
  }

  /** Fetches the list again from its beginning. */
  public void reload() {
    if (slices != null) {
      show(slices);
    }
  }

  /** Nothing that is still under way will be shown. */
  public void stop() {
    fetches.stop();
    arrival = null;
  }

  /** Shows nothing until there is another list: what is here is not for the next reader. */
  public void forget() {
    stop();
    slices = null;
    replaceAll(new Shelf<>());
    failure.set(null);
    total.set(0);
    state.set(ContentState.LOADING);
  }

  private void replaceAll(Shelf<T> other) {
    int before = size();
    outdated = false;
    head.clear();
    shelf = other;
    beginChange();
    nextReplace(0, size(), Collections.nCopies(before, new Slot<>(null)));
    endChange();
    replaced.set(replaced.get() + 1);
  }

  private void startOver(Slice<T> first) {
    Shelf<T> other = new Shelf<>();
    other.append(first);
    replaceAll(other);
    failure.set(null);
    total.set(first.total());
    state.set(first.items().isEmpty() ? ContentState.EMPTY : ContentState.LOADED);
    Runnable wish = arrival;
    arrival = null;
    if (wish != null) {
      wish.run();
    }
  }

  private void failed(Throwable cause) {
    arrival = null;
    failure.set(cause);
    if (size() == 0) {
      state.set(ContentState.FAILED);
    }
  }

  /** Puts a new row on top. */
  public void prepend(T item) {
    beginChange();
    head.add(0, new Slot<>(item));
    nextAdd(0, 1);
    endChange();
    total.set(total.get() + 1);
    state.set(ContentState.LOADED);
  }

  /** How many rows were put on top since the list was fetched. */
  public int prepended() {
    return head.size();
  }

  /** Fetches the pages again that hold such an item. */
  public void refresh(Predicate<T> wanted) {
    for (int page : shelf.heldPages()) {
      if (Slots.indexOf(shelf.slots(page), wanted) >= 0) {
        fetch(page);
      }
    }
  }

  @Override
  public int size() {
    return head.size() + shelf.size();
  }

  @Override
  public Slot<T> get(int index) {
    if (index < head.size()) {
      return head.get(index);
    }
    int below = index - head.size();
    int page = shelf.pageOf(below);
    if (!shelf.holds(page)) {
      fetch(page);
    }
    if (shelf.hasMore() && below >= shelf.size() - AHEAD) {
      fetch(shelf.pages());
    }
    return shelf.get(page, below);
  }

  /** Tries again what failed while scrolling. */
  public void retry() {
    failure.set(null);
    if (size() == 0 || outdated) {
      reload();
    } else {
      fetch(shelf.pages());
    }
  }

  private void fetch(int page) {
    if (slices == null || outdated || fetches.isUnderWay(page) || failure.get() != null) {
      return;
    }
    fetches.page(
        page, slices.fetch(shelf.cursor(page), PAGE), slice -> arrived(page, slice), this::failed);
  }

  private void arrived(int page, Slice<T> slice) {
    failure.set(null);
    beginChange();
    if (page == shelf.pages()) {
      int before = size();
      shelf.append(slice);
      nextAdd(before, size());
    } else {
      refill(page, slice);
    }
    endChange();
  }

  /** Only rows that changed are told of: the rest keeps its selection and stands still. */
  private void refill(int page, Slice<T> slice) {
    List<Slot<T>> before = shelf.slots(page);
    shelf.refill(page, slice);
    List<Slot<T>> after = shelf.slots(page);
    for (int i = 0; i < after.size(); i++) {
      if (!after.get(i).equals(before.get(i))) {
        nextSet(head.size() + shelf.start(page) + i, before.get(i));
      }
    }
  }

  /** Changes the rows that are held, where the change gives another row. */
  public void patch(UnaryOperator<T> change) {
    beginChange();
    patch(head, 0, change);
    for (int page : shelf.heldPages()) {
      patch(shelf.slots(page), head.size() + shelf.start(page), change);
    }
    endChange();
  }

  private void patch(List<Slot<T>> slots, int start, UnaryOperator<T> change) {
    Slots.patch(slots, change, (before, index) -> nextSet(start + index, before));
  }

  /** Where a held row is that fits; -1 when none does. Does not fetch anything. */
  public int indexOf(Predicate<T> wanted) {
    int above = Slots.indexOf(head, wanted);
    if (above >= 0) {
      return above;
    }
    for (int page : shelf.heldPages()) {
      int found = Slots.indexOf(shelf.slots(page), wanted);
      if (found >= 0) {
        return head.size() + shelf.start(page) + found;
      }
    }
    return -1;
  }

  int heldRows() {
    return head.size() + shelf.heldRows();
  }
}
