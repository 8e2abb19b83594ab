package com.legerible.desktop.paging;

import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Looks into rows, of which some are still being fetched. */
final class Slots {
  private Slots() {}

  /** Where a row is that fits; -1 when none does. */
  static <T> int indexOf(List<Slot<T>> slots, Predicate<T> wanted) {
    for (int i = 0; i < slots.size(); i++) {
      T item = slots.get(i).item();
      if (item != null && wanted.test(item)) {
        return i;
      }
    }
    return -1;
  }

  /** Changes the rows where the change gives another one; tells what stood there before. */
  static <T> void patch(
      List<Slot<T>> slots, UnaryOperator<T> change, ObjIntConsumer<Slot<T>> changed) {
    for (int i = 0; i < slots.size(); i++) {
      Slot<T> before = slots.get(i);
      T item = before.item();
      T other = item == null ? null : change.apply(item);
      if (other != null && !other.equals(item)) {
        slots.set(i, new Slot<>(other));
        changed.accept(before, i);
      }
    }
  }
}
