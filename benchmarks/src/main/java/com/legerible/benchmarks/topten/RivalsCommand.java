package com.legerible.benchmarks.topten;

import com.legerible.benchmarks.CannotMeasureException;
import com.legerible.benchmarks.LoadCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the top ten beside what others make of the same log on the same broker. */
@Command(
    name = "rivals",
    description = {
      "Loans books evenly and measures the time from each answer (201) to the ranking of all loans",
      "that counts this very loan, read from Kafka: the library's own, that of a plain consumer with",
      "a map, and that of Kafka Streams. One after the other, on the broker and the log of a running",
      "local stack. The rivals count all loans only, no windows, and the map survives no restart."
    })
public final class RivalsCommand extends LoadCommand {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The data folder of the running stack.")
  private Path data = Path.of("");

  @Mixin private EvenLoans even = new EvenLoans();

  /** With the defaults, to be filled by the command line. */
  public RivalsCommand() {}

  @Override
  protected boolean measure(PrintWriter out, PrintWriter err)
      throws CannotMeasureException, InterruptedException {
    Plan plan =
        asked(
            () ->
                new Plan(
                    server(), user(), password(), even.rate(), even.loans(), even.warmUp(), 1));
    Broker broker = Broker.of(data);
    RivalTopics topics = new RivalTopics(broker);
    topics.clear();
    Path state = temporary();
    out.println("Measuring " + plan.words());
    boolean sound = true;
    try (LibraryClient library = LibraryClient.signedIn(plan)) {
      List<Contender> contenders =
          List.of(
              new Legerible(),
              new PlainMap(broker, RivalTopics.BEGINNING + "map"),
              new KafkaStreamsRival(broker, RivalTopics.BEGINNING + "streams", state));
      for (Contender contender : contenders) {
        Repeat repeat = new Contest(plan, library, topics, contender).repeat();
        out.println(contender.name() + ", " + repeat.words());
        out.flush();
        sound &= repeat.isSound();
      }
    } finally {
      try {
        delete(state);
      } finally {
        topics.clear();
      }
    }
    return sound;
  }

  private static Path temporary() throws CannotMeasureException {
    try {
      return Files.createTempDirectory("legerible-rival");
    } catch (IOException e) {
      throw new CannotMeasureException("No folder for the state of a rival", e);
    }
  }

  private static void delete(Path folder) throws CannotMeasureException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new CannotMeasureException("Left behind: " + folder, e);
    }
  }
}
