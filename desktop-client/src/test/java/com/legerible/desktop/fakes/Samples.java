package com.legerible.desktop.fakes;

import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.User;
import java.time.Instant;
import java.util.List;

/** Books, loans and rankings with human names. */
public final class Samples {
  private static final Instant NOON = FakeLibrary.NOW;

  private Samples() {}

  public static Book book(int id) {
    return new Book(
        id, null, id == 1 ? "Dune" : "Book " + id, List.of("Author " + id), 1965, "en", 7, 1);
  }

  public static User user(String name) {
    Role role = name.equals("susi") ? Role.ADMIN : Role.READER;
    return new User(name.hashCode(), name, "The reader " + name, role);
  }

  public static Loan loan(long id, Book book) {
    return new Loan(
        id, book.id(), book.title(), book.authors(), NOON.plusSeconds(id), LoanOrigin.READER, null);
  }

  public static LiveLoan liveLoan(long id, Book book) {
    return new LiveLoan(id, book.id(), book.title(), NOON.plusSeconds(id), null);
  }

  public static Ranking ranking(long generation, long sequence) {
    return ranking(generation, sequence, NOON, 1, 2, 3);
  }

  /** A ranking of these books in this order, as of that moment. */
  public static Ranking ranking(long generation, long sequence, Instant asOf, long... bookIds) {
    Ranking.Entry[] entries = new Ranking.Entry[bookIds.length];
    for (int i = 0; i < bookIds.length; i++) {
      entries[i] =
          new Ranking.Entry(
              i + 1,
              bookIds[i],
              book((int) bookIds[i]).title(),
              List.of("Author"),
              100L * (bookIds.length - i),
              null,
              null);
    }
    return new Ranking(
        "all", generation, sequence, null, asOf, asOf.plusSeconds(1), 600, List.of(entries));
  }

  public static Simulation simulation(int made, Simulation.State state) {
    return new Simulation(5, state, 50, made, 10, 1, "random", "uniform", 0, NOON, null, null);
  }
}
