package com.legerible.backend.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where many descriptions meet the books that they are about. */
final class MergeTable {

  /** What tells a book from another: its ISBN, or else its title and authors. */
  record Key(@Nullable String isbn, @Nullable String title, List<String> authors) {

    static Key of(Description book) {
      return book.isbn() == null
          ? new Key(null, book.title(), book.authors())
          : new Key(book.isbn(), null, List.of());
    }
  }

  /** A book that differs now from what the catalogue holds. */
  record Altered(long id, ReadyBook book) {}

  private final Map<Key, Place> places = new LinkedHashMap<>();
  private final List<Taken> taken = new ArrayList<>();

  MergeTable(Collection<StoredBook> stored) {
    stored.forEach(book -> places.put(Key.of(book.description()), new Place(book)));
  }

  /** What an earlier part of a preview would have left here. */
  void foresee(Description description) {
    places.computeIfAbsent(Key.of(description), key -> new Place(null)).now = description;
  }

  void take(ReadyBook book) {
    Place place = places.computeIfAbsent(Key.of(book.description()), key -> new Place(null));
    taken.add(new Taken(place, place.take(book)));
  }

  List<ReadyBook> added() {
    return places.values().stream()
        .filter(place -> place.changed && place.before == null)
        .map(Place::ready)
        .toList();
  }

  List<Altered> altered() {
    List<Altered> altered = new ArrayList<>();
    for (Place place : places.values()) {
      if (place.changed && place.before != null) {
        altered.add(new Altered(place.before.id(), place.ready()));
      }
    }
    return altered;
  }

  /** Every description that differs from what stood here before. */
  List<Description> changed() {
    return places.values().stream()
        .filter(place -> place.changed)
        .map(place -> Objects.requireNonNull(place.now))
        .toList();
  }

  /** The book as it was written down. */
  void stored(StoredBook book) {
    Objects.requireNonNull(places.get(Key.of(book.description()))).after = book;
  }

  List<Acquired> results() {
    return taken.stream().map(Taken::result).toList();
  }

  private record Taken(Place place, Acquired.Outcome outcome) {

    Acquired result() {
      StoredBook book = place.after == null ? place.before : place.after;
      boolean changed = outcome == Acquired.Outcome.CHANGED && place.before != null;
      return new Acquired(
          outcome,
          book == null ? null : book.id(),
          book == null ? 0 : book.rowVersion(),
          changed ? StoredText.of(Objects.requireNonNull(place.before).description()) : null);
    }
  }

  private static final class Place {

    private final @Nullable StoredBook before;
    private @Nullable Description now;
    private @Nullable ReadyBook whole;
    private @Nullable StoredBook after;
    private boolean changed;

    Place(@Nullable StoredBook before) {
      this.before = before;
      this.now = before == null ? null : before.description();
    }

    Acquired.Outcome take(ReadyBook book) {
      Description known = now;
      Description merged =
          known == null ? book.description() : known.mergedWith(book.description());
      if (known != null && merged.saysTheSameAs(known)) {
        return Acquired.Outcome.DUPLICATE;
      }
      now = merged;
      whole = known == null ? book : null;
      changed = true;
      return known == null ? Acquired.Outcome.ADDED : Acquired.Outcome.CHANGED;
    }

    ReadyBook ready() {
      return whole == null ? ReadyBook.of(Objects.requireNonNull(now)) : whole;
    }
  }
}
