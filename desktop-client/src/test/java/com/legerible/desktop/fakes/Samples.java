package com.legerible.desktop.fakes;

import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Facet;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.QualityHistory;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Books, loans and rankings with human names. */
public final class Samples {
  private static final Instant NOON = FakeLibrary.NOW;

  private Samples() {}

  public static Book book(int id) {
    return new Book(
        id, null, id == 1 ? "Dune" : "Book " + id, List.of("Author " + id), 1965, "en", 7, 1);
  }

  public static User user(String name) {
    Role role =
        name.equals("susi") ? Role.ADMIN : name.equals("benni") ? Role.LIBRARIAN : Role.READER;
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

  /** An import of which one record in four was refused. */
  public static Import imported(Import.State state, boolean dryRun, long read) {
    long refused = read / 4;
    boolean ended = state != Import.State.RUNNING && state != Import.State.UNDOING;
    return new Import(
        dryRun ? 8 : 9,
        "books",
        "csv",
        "new-books.csv",
        dryRun,
        state,
        read,
        read - refused,
        0,
        0,
        refused,
        NOON,
        ended ? NOON.plusSeconds(2) : null,
        null);
  }

  public static Simulation simulation(int made, Simulation.State state) {
    return new Simulation(5, state, 50, made, 10, 1, "random", "uniform", 0, NOON, null, null);
  }

  public static Profile profile(long id) {
    return new Profile(
        id,
        "reader" + id,
        "Reader " + id,
        Role.READER,
        new Address("Marktplatz 3", "20095", "Hamburg", "Germany"),
        NOON,
        12,
        Privacy.USED);
  }

  public static List<Facet> facets() {
    return List.of(
        new Facet("language", List.of(new Facet.Count("de", 180), new Facet.Count("en", 120))),
        new Facet("decade", List.of(new Facet.Count("1960", 80), new Facet.Count("2010", 220))),
        new Facet("author", List.of(new Facet.Count("Author 1", 1))));
  }

  /** So many counts, one for each step up to noon. */
  static LoansOverTime counts(String step, int count, Duration length) {
    return new LoansOverTime(
        step,
        NOON,
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new LoansOverTime.Count(
                        NOON.minus(length.multipliedBy(count - 1L - i)), (i * 7L) % 11))
            .toList());
  }

  public static Pipeline pipeline() {
    return new Pipeline(
        NOON,
        List.of(new Pipeline.Rate("loans", 12.4), new Pipeline.Rate("top-ten", 3.1)),
        List.of(
            new Pipeline.Hop("answered", 744, 6, 21),
            new Pipeline.Hop("published", 744, 14, 40),
            new Pipeline.Hop("counted", 744, 180, 330),
            new Pipeline.Hop("pushed", 744, 195, 360)),
        List.of(new Pipeline.Lag("serving", "loans", 3), new Pipeline.Lag("lake", "loans", 41)),
        List.of(
            new Pipeline.Job("top-ten", NOON, 12.4, 300, 130, false, null),
            new Pipeline.Job("lake", NOON, 12.4, 10, 900, true, "Give the job more memory.")),
        new Pipeline.DeadLetters(1, NOON),
        new Pipeline.CacheUse(900, 100, 2, false),
        new Pipeline.Streams(4, 0));
  }

  public static DeadLetterView deadLetter() {
    return new DeadLetterView(
        "loans-0-17", NOON, "loans", "17", "This is no JSON.", "{\"type\":", false);
  }

  public static AuditLine auditLine() {
    return new AuditLine(1, NOON, "susi", "reader.create", "reader 17", "user name anna");
  }

  public static QualityHistory quality() {
    return new QualityHistory(
        List.of(day(LocalDate.of(2026, 11, 22), 0.131), day(LocalDate.of(2026, 11, 21), 0.127)));
  }

  private static QualityHistory.Day day(LocalDate day, double ours) {
    return new QualityHistory.Day(
        day,
        1_204,
        3_310,
        List.of(
            new QualityHistory.Method("most popular", 0.08, 0.101, 0.01, 0),
            new QualityHistory.Method("plain cosine", 0.02, 0.021, 0.4, 0),
            new QualityHistory.Method("EASE", 0.1, 0.127, 0.3, 0),
            new QualityHistory.Method("ours", 0.12, ours, 0.34, 0)));
  }
}
