package com.legerible.desktop.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stretches that are held: the ones looked at last, and where all known ones begin. */
final class Shelf<T> {
  private static final int HELD = 8;

  private final Slot<T> unknown = new Slot<>(null);
  private final List<Integer> starts = new ArrayList<>();
  private final List<@Nullable String> cursors = new ArrayList<>();
  private final Map<Integer, List<Slot<T>>> held =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Slot<T>>> eldest) {
          return size() > HELD;
        }
      };
  private int size;
  private @Nullable String next;

  int size() {
    return size;
  }

  int pages() {
    return starts.size();
  }

  boolean hasMore() {
    return next != null;
  }

  int start(int page) {
    return starts.get(page);
  }

  int end(int page) {
    return page + 1 < starts.size() ? starts.get(page + 1) : size;
  }

  int pageOf(int index) {
    int found = Collections.binarySearch(starts, index);
    return found >= 0 ? found : -found - 2;
  }

  /** Where a known page begins, or where the one after the last does. */
  @Nullable String cursor(int page) {
    return page < cursors.size() ? cursors.get(page) : next;
  }

  boolean holds(int page) {
    return held.containsKey(page);
  }

  Slot<T> get(int page, int index) {
    List<Slot<T>> slots = held.get(page);
    return slots == null ? unknown : slots.get(index - start(page));
  }

  void append(Slice<T> slice) {
    cursors.add(next);
    starts.add(size);
    held.put(starts.size() - 1, slots(slice.items(), slice.items().size()));
    size += slice.items().size();
    next = slice.next();
  }

  /** Puts a page back that had been given away; what moved meanwhile may leave a gap at its end. */
  void refill(int page, Slice<T> slice) {
    held.put(page, slots(slice.items(), end(page) - start(page)));
  }

  private List<Slot<T>> slots(List<T> items, int count) {
    List<Slot<T>> slots = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      slots.add(i < items.size() ? new Slot<>(items.get(i)) : unknown);
    }
    return slots;
  }

  /** The pages that are held, in their order. */
  List<Integer> heldPages() {
    return held.keySet().stream().sorted().toList();
  }

  /** The rows of a page: the page itself while it is held, else as many unknown ones. */
  List<Slot<T>> slots(int page) {
    List<Slot<T>> slots = held.get(page);
    return slots == null ? Collections.nCopies(end(page) - start(page), unknown) : slots;
  }

  /** How many rows are held; never more than a few pages. */
  int heldRows() {
    return held.values().stream().mapToInt(List::size).sum();
  }
}
