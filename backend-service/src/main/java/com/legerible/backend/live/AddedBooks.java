package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.FactPlace;
import com.legerible.contracts.live.BooksAdded;
import com.legerible.contracts.rest.Book;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Books that follow each other in one partition of the log. A few are told one by one, more of them
 * in one event: whoever watches an import is not to be sent the whole catalogue.
 */
final class AddedBooks {

  private static final int FEW = 10;
  private static final int SHOWN = 6;

  private final List<Added> run = new ArrayList<>();

  private record Added(BroadcastPosition position, FactPlace place, Book book) {}

  /** Whether the next book of a partition belongs to these. */
  boolean goesOnAt(FactPlace place) {
    return run.isEmpty() || last().place.index() == place.index();
  }

  void add(BroadcastPosition position, FactPlace place, Book book) {
    run.add(new Added(position, place, book));
  }

  /** What is to be told of them, once. */
  List<Fact> take(Frames frames, Instant at) {
    List<Fact> facts =
        run.size() <= FEW
            ? run.stream().map(one -> fact(one, at, frames.bookAdded(one.book))).toList()
            : List.of(fact(last(), at, frames.booksAdded(summary())));
    run.clear();
    return facts;
  }

  private BooksAdded summary() {
    List<Added> shown = run.subList(run.size() - SHOWN, run.size());
    return new BooksAdded(run.size(), shown.stream().map(Added::book).toList());
  }

  private Added last() {
    return run.get(run.size() - 1);
  }

  private static Fact fact(Added added, Instant at, Frame frame) {
    return new Fact(added.place, added.position, at, frame, frame);
  }
}
