package com.legerible.benchmarks.lending;

import com.legerible.benchmarks.OwnServersCommand;
import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures durable loans per second over REST against the bare SQL. */
@Command(
    name = "lending",
    description = {
      "Starts Postgres, Kafka and a backend of its own, and loans books without a pause: by",
      "pgbench with the SQL of a loan, then over REST with as many clients, in turn. Ends with",
      "the medians and their ratio; the budget is a ratio of at least 0.5."
    })
public final class LendingCommand extends OwnServersCommand {

  private static final double BUDGET = 0.5;

  @Option(names = "--clients", split = ",", description = "How many loan at the same time.")
  private List<Integer> clients = List.of(1, 8, 32);

  @Option(names = "--seconds", description = "How long each of the two loans.")
  private int seconds = 15;

  @Option(names = "--warm-up", description = "Seconds of loans over REST before all else.")
  private int warmUp = 30;

  @Option(
      names = "--image",
      description = {
        "Run the backend as its image does, with Java's optimizing compiler, which the launcher",
        "leaves out. It needs a --warm-up of minutes."
      })
  private boolean image;

  /** With the defaults, to be filled by the command line. */
  public LendingCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    int most = Collections.max(clients);
    try (LoanServers servers = image ? LoanServers.startAsInImage() : LoanServers.start();
        Guests guests = new Guests(servers.postgres(), most)) {
      RestLoad rest = new RestLoad(servers.address());
      String script = LoanStatements.ofBackend(Home.find()).script();
      Rival rival =
          PgBench.find(servers.postgres(), guests.firstReader(), script)
              .orElseGet(() -> new JdbcLoop(servers.postgres(), guests.firstReader(), script));
      say(circumstances(rival, guests));
      rest.run(most, warmUp);
      List<Round> rounds = new ArrayList<>();
      for (int repeat = 1; repeat <= repeats(); repeat++) {
        for (int number : clients) {
          rounds.add(round(number, rival, rest, guests));
        }
      }
      return tellMedians(rounds);
    }
  }

  private String circumstances(Rival rival, Guests guests) throws SQLException {
    return String.format(
        Locale.ROOT,
        "Rival: %s%nPostgres: %s%nBackend: as %s%n"
            + "Java %s, %d processors, %d x %d s, after %d s of warm-up",
        rival.words(),
        guests.settings(),
        image ? "its image runs it" : "the launcher runs it, without the optimizing compiler",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        repeats(),
        seconds,
        warmUp);
  }

  private Round round(int number, Rival rival, RestLoad rest, Guests guests)
      throws IOException, InterruptedException, SQLException {
    guests.awaitSettled();
    double rate = rival.loansPerSecond(number, seconds);
    guests.awaitSettled();
    long before = guests.loans();
    RestLoad.Outcome outcome = rest.run(number, seconds);
    if (guests.loans() - before != outcome.loans()) {
      throw new IOException("NOT SOUND: not every answered loan is in Postgres");
    }
    Round round = new Round(number, rate, outcome);
    say(round.words());
    return round;
  }

  private int tellMedians(List<Round> rounds) {
    boolean within = true;
    say("Medians of " + repeats() + ":");
    for (int number : clients) {
      Round median = Round.median(rounds.stream().filter(r -> r.clients() == number).toList());
      say(median.words());
      within &= median.ratio() >= BUDGET;
    }
    say(within ? "Within the budget: at least half of the bare SQL." : "NOT within the budget.");
    return 0;
  }
}
