package com.legerible.streaming.source;

import java.util.List;
import java.util.Optional;

/** Several finders, of which each is asked only where those before it found nothing. */
public final class FirstThatFinds implements IsbnFinder {

  private final List<IsbnFinder> finders;

  public FirstThatFinds(List<IsbnFinder> finders) {
    this.finders = List.copyOf(finders);
  }

  @Override
  public Optional<Sight> next() throws InterruptedException {
    for (IsbnFinder finder : finders) {
      Optional<Sight> sight = finder.next();
      if (sight.isPresent()) {
        return sight;
      }
    }
    return Optional.empty();
  }
}
