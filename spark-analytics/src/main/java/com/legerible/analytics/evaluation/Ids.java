package com.legerible.analytics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers for ids of any kind. */
public final class Ids {

  private static final Comparator<String> BY_VALUE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();

  /** In the order in which the ids are first seen. */
  public int numberOf(String id) {
    Integer known = numbers.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return ids.size() - 1;
  }

  int size() {
    return ids.size();
  }

  /**
   * The ids in an order of their own, so that nothing depends on the order of the lines: whole
   * numbers by their value, other texts by their characters.
   */
  List<String> inOrder() {
    return Arrays.stream(order()).mapToObj(ids::get).toList();
  }

  private int[] order() {
    boolean whole = ids.stream().allMatch(id -> id.matches("0|[1-9]\\d*"));
    Comparator<String> by = whole ? BY_VALUE : Comparator.naturalOrder();
    return IntStream.range(0, ids.size())
        .boxed()
        .sorted((a, b) -> by.compare(ids.get(a), ids.get(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The place of each number in that order. */
  public int[] places() {
    int[] order = order();
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }
}
