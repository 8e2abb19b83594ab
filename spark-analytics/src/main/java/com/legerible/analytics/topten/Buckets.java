package com.legerible.analytics.topten;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How often each book was loaned within each step of time, as far back as a window needs it. */
final class Buckets {

  private static final String NOTE = "buckets";

  private record Place(Window window, long number) {}

  private final TallyStore store;
  private final Map<Window, NavigableSet<Long>> filled = new EnumMap<>(Window.class);
  private final Map<Place, Map<Long, Long>> known = new HashMap<>();
  private final Set<Place> unsaved = new HashSet<>();

  Buckets(TallyStore store) {
    this.store = store;
    byte[] note = store.note(NOTE);
    Packed.Reader in = note == null ? null : new Packed.Reader(note);
    for (Window window : Window.values()) {
      filled.put(window, numbers(in));
    }
  }

  private static NavigableSet<Long> numbers(Packed.@Nullable Reader in) {
    NavigableSet<Long> numbers = new TreeSet<>();
    if (in != null) {
      long number = 0;
      for (long left = in.next(); left > 0; left--) {
        number += in.next();
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** The numbers of the buckets with loans, after one and up to another, oldest first. */
  List<Long> filled(Window window, long after, long upTo) {
    return after >= upTo ? List.of() : new ArrayList<>(of(window).subSet(after, false, upTo, true));
  }

  List<Long> filledAfter(Window window, long after) {
    return new ArrayList<>(of(window).tailSet(after, false));
  }

  private NavigableSet<Long> of(Window window) {
    return filled.computeIfAbsent(window, none -> new TreeSet<>());
  }

  /** Loans by book. */
  Map<Long, Long> loans(Window window, long number) {
    return known.computeIfAbsent(
        new Place(window, number), place -> unpacked(store.bucket(window, number)));
  }

  void add(Window window, long number, long bookId, long loans) {
    loans(window, number)
        .merge(bookId, loans, (one, other) -> one + other == 0 ? null : one + other);
    of(window).add(number);
    unsaved.add(new Place(window, number));
  }

  void remove(Window window, long number) {
    known.put(new Place(window, number), new TreeMap<>());
    of(window).remove(number);
    unsaved.add(new Place(window, number));
  }

  void save() {
    if (unsaved.isEmpty()) {
      return;
    }
    for (Place place : unsaved) {
      Map<Long, Long> loans = loans(place.window(), place.number());
      if (loans.isEmpty()) {
        of(place.window()).remove(place.number());
        store.removeBucket(place.window(), place.number());
      } else {
        store.putBucket(place.window(), place.number(), packed(loans));
      }
    }
    unsaved.clear();
    store.putNote(NOTE, packedNumbers());
  }

  private byte[] packedNumbers() {
    Packed.Writer out = new Packed.Writer();
    for (Window window : Window.values()) {
      out.add(of(window).size());
      long before = 0;
      for (long number : of(window)) {
        out.add(number - before);
        before = number;
      }
    }
    return out.bytes();
  }

  private static byte[] packed(Map<Long, Long> loans) {
    Packed.Writer out = new Packed.Writer().add(loans.size());
    long before = 0;
    for (Map.Entry<Long, Long> book : loans.entrySet()) {
      out.add(book.getKey() - before).add(book.getValue());
      before = book.getKey();
    }
    return out.bytes();
  }

  private static Map<Long, Long> unpacked(byte @Nullable [] packed) {
    Map<Long, Long> loans = new TreeMap<>();
    if (packed != null) {
      Packed.Reader in = new Packed.Reader(packed);
      long book = 0;
      for (long left = in.next(); left > 0; left--) {
        book += in.next();
        loans.put(book, in.next());
      }
    }
    return loans;
  }
}
