package com.legerible.desktop.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Those who want to hear of one kind of fact. */
final class Hearers<T> {
  private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

  Subscription add(Consumer<T> hearer) {
    all.add(hearer);
    return () -> all.remove(hearer);
  }

  void tell(T fact) {
    all.forEach(hearer -> hearer.accept(fact));
  }
}
