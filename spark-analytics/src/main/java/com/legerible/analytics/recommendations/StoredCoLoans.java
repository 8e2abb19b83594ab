package com.legerible.analytics.recommendations;

import com.legerible.analytics.similarity.CoLoans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shared readers in the model's store, under numbers given in the order of asking. */
final class StoredCoLoans implements CoLoans {

  private final ModelStore store;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<Long> books = new ArrayList<>();

  StoredCoLoans(ModelStore store) {
    this.store = store;
  }

  int numberOf(long book) {
    Integer known = numbers.putIfAbsent(book, books.size());
    if (known != null) {
      return known;
    }
    books.add(book);
    return books.size() - 1;
  }

  long bookOf(int number) {
    return books.get(number);
  }

  @Override
  public int readers(int book) {
    return Math.toIntExact(store.readers().get(bookOf(book)));
  }

  @Override
  public int shared(int one, int other) {
    return Math.toIntExact(store.together(bookOf(one)).get(bookOf(other)));
  }

  @Override
  public void others(int book, Visitor visitor) {
    BookNumbers row = store.together(bookOf(book));
    for (int i = 0; i < row.size(); i++) {
      visitor.shares(numberOf(row.bookAt(i)), Math.toIntExact(row.numberAt(i)));
    }
  }
}
