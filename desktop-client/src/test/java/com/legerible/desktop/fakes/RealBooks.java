package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Ranking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Books as a library has them, for pictures and for texts of real length. */
public final class RealBooks {
  private static final String[][] TITLES = {
    {"Rivers of London", "Ben Aaronovitch", "2011", "en"},
    {"Später", "Stephen King", "2021", "de"},
    {"Hard Land", "Benedict Wells", "2021", "de"},
    {"Die Mitternachtsbibliothek", "Matt Haig", "2021", "de"},
    {"Adas Raum", "Sharon Dodua Otoo", "2021", "de"},
    {"Monschau", "Steffen Kopetzky", "2021", "de"},
    {"The Hitchhiker’s Guide to the Galaxy", "Douglas Adams", "1979", "en"},
    {"Der Zauberberg", "Thomas Mann", "1924", "de"},
    {"Der Gesang der Flusskrebse", "Delia Owens", "2019", "de"},
    {"Die unendliche Geschichte", "Michael Ende", "1979", "de"},
    {"A Short History of Nearly Everything", "Bill Bryson", "2003", "en"},
    {"Über Menschen", "Juli Zeh", "2021", "de"},
  };

  private RealBooks() {}

  public static void fill(FakeLibrary library) {
    for (int i = 0; i < library.books.size(); i++) {
      String[] known = TITLES[i % TITLES.length];
      String title = i < TITLES.length ? known[0] : known[0] + " " + (i / TITLES.length + 1);
      library.books.set(
          i,
          new Book(
              i + 1,
              "97835187" + (10000 + i),
              title,
              List.of(known[1]),
              Integer.valueOf(known[2]),
              known[3],
              412 - i,
              i % 4 + 1));
    }
    for (int i = 0; i < 40; i++) {
      library.loans.add(Samples.loan(40 - i, library.books.get(i % 12)));
    }
  }

  public static Ranking ranking(FakeLibrary library, String window, Instant asOf) {
    List<Ranking.Entry> entries = new ArrayList<>();
    String[] moved = {"SAME", "UP", "DOWN", "NEW", "SAME"};
    for (int i = 0; i < 10; i++) {
      Book book = library.books.get(i);
      entries.add(
          new Ranking.Entry(
              i + 1,
              book.id(),
              book.title(),
              book.authors(),
              412 - 28L * i,
              moved[i % moved.length],
              i == 3 ? 3.2 : null));
    }
    return new Ranking(
        window, 1, 5, null, asOf, asOf.plusSeconds(3600), 48_201, List.copyOf(entries));
  }
}
