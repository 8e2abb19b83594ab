package com.legerible.benchmarks.imports;

import com.legerible.benchmarks.OwnServersCommand;
import com.legerible.benchmarks.ResidentMemory;
import com.legerible.benchmarks.lending.Guests;
import com.legerible.benchmarks.lending.LoanServers;
import com.legerible.contracts.rest.Import;
import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the import of a large file, and loans that are made meanwhile. */
@Command(
    name = "import",
    description = {
      "Starts Postgres, Kafka and a backend of its own, makes MARC21 records out of real ones and",
      "sends them as one file while a reader loans at an even rate, after a while of loans alone.",
      "The budget is 5,000 records a second."
    })
public final class ImportCommand extends OwnServersCommand {

  private static final double BUDGET = 5_000;
  private static final long LOOK_MILLIS = 250;

  /** As many as the product ships. */
  private static final int BOOKS = 34;

  @Option(names = "--records", description = "How many records a file has.")
  private int records = 100_000;

  @Option(names = "--from", description = "A MARC21 file of real records; else the shipped books.")
  private Path from = Path.of("");

  @Option(names = "--seed", description = "The same seed makes the same records.")
  private long seed = 1;

  @Option(names = "--loans", description = "Loans a second, alone and meanwhile.")
  private double loansPerSecond = 20;

  @Option(names = "--idle", description = "Seconds of loans alone, before each import.")
  private int idleSeconds = 15;

  @Option(names = "--warm-up", description = "Records that are imported before all else.")
  private int warmUp = 20_000;

  /** With the defaults, to be filled by the command line. */
  public ImportCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    List<MarcRecord> real =
        from.toString().isEmpty() ? RealRecords.shipped(Home.find()) : RealRecords.of(from);
    try (LoanServers servers = LoanServers.start();
        Guests guests = new Guests(servers.postgres(), 0)) {
      say(circumstances(real.size(), guests));
      var librarian = new Desk(servers.address(), "benni");
      var reader = new Desk(servers.address(), "nadia");
      send(librarian, new MadeRecords(real, seed, 0, warmUp), servers);
      List<Measured> all = new ArrayList<>();
      for (int repeat = 0; repeat < repeats(); repeat++) {
        guests.awaitSettled();
        var file = new MadeRecords(real, seed, warmUp + repeat * records, records);
        Measured measured = measure(librarian, reader, file, servers);
        say(measured.words());
        all.add(measured);
      }
      Measured median = Measured.median(all);
      say("Medians of " + repeats() + ":\n" + median.words());
      say(
          median.perSecond() >= BUDGET
              ? "Within the budget: at least 5,000 records a second."
              : "NOT within the budget: 5,000 records a second.");
    }
    return 0;
  }

  private Measured measure(Desk librarian, Desk reader, MadeRecords file, LoanServers servers)
      throws IOException, InterruptedException {
    var idle = new SteadyLoans(reader, loansPerSecond, ImportCommand::anyBook);
    Thread.sleep(Duration.ofSeconds(idleSeconds).toMillis());
    idle.close();
    var meanwhile = new SteadyLoans(reader, loansPerSecond, ImportCommand::anyBook);
    Taken taken = send(librarian, file, servers);
    meanwhile.close();
    if (idle.failures() + meanwhile.failures() > 0) {
      throw new IOException("NOT SOUND: not every loan was answered 201");
    }
    return new Measured(
        file.count() / taken.seconds(),
        file.count() / taken.secondsWithSending(),
        taken.megabytes(),
        idle.millis(50),
        idle.millis(99),
        meanwhile.millis(50),
        meanwhile.millis(99));
  }

  private record Taken(double seconds, double secondsWithSending, long megabytes) {}

  /** Sends a file and waits until all of it is in the catalogue. */
  private static Taken send(Desk librarian, MadeRecords file, LoanServers servers)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Import state = librarian.send(file.file(), false);
    long most = 0;
    while (state.finishedAt() == null) {
      most = Math.max(most, ResidentMemory.of(servers.backendPid()));
      Thread.sleep(LOOK_MILLIS);
      state = librarian.look(state.id());
    }
    double all = (System.nanoTime() - begin) / 1e9;
    if (state.state() != Import.State.DONE || state.added() != file.count()) {
      throw new IOException("NOT SOUND: not every record became a book: " + state);
    }
    Duration took = Duration.between(state.startedAt(), state.finishedAt());
    return new Taken(took.toMillis() / 1e3, all, most);
  }

  private static long anyBook() {
    return 1L + ThreadLocalRandom.current().nextInt(BOOKS);
  }

  private String circumstances(int real, Guests guests) throws SQLException {
    return String.format(
        Locale.ROOT,
        "%d x %d records made of %d real ones (seed %d), %.0f loans a second%nPostgres: %s%n"
            + "Java %s, %d processors",
        repeats(),
        records,
        real,
        seed,
        loansPerSecond,
        guests.settings(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
  }
}
