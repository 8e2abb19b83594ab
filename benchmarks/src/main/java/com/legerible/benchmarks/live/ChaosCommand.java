package com.legerible.benchmarks.live;

import com.legerible.benchmarks.LoadCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills processes of a running stack while loans are made, then recounts. */
@Command(
    name = "chaos",
    description = {
      "Kills processes of a running local stack as kill -9 does while many clients loan: drivers and",
      "executors of Spark, Kafka and Cassandra, in random order, a few seconds apart. Then recounts",
      "every loan of the library through its list of loans: each answered loan is there once, and all",
      "four windows of the top ten say what the list says. Nobody else may loan meanwhile."
    })
public final class ChaosCommand extends LoadCommand {

  private static final int MOST_CLIENTS = 200;
  private static final int MOST_KILLS = 1_000;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The data folder of the stack whose processes are killed.")
  private Path data = Path.of("");

  @Option(names = "--kills", description = "How many processes are killed, up to 1000.")
  private int kills = 10;

  @Option(names = "--clients", description = "How many loan at once, up to 200.")
  private int clients = 4;

  @Option(names = "--seed", description = "What decides who is killed when.")
  private long seed = 1;

  /** With the defaults, to be filled by the command line. */
  public ChaosCommand() {}

  @Override
  protected boolean measure(PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    Lender lender = new Lender(asked(this::library), user(), password());
    Random random = new Random(seed);
    return new Chaos(lender, new Victims(data, random), random, clients, out).run(kills);
  }

  private URI library() {
    require(clients >= 1 && clients <= MOST_CLIENTS, "--clients must be 1 to " + MOST_CLIENTS);
    require(kills >= 1 && kills <= MOST_KILLS, "--kills must be 1 to " + MOST_KILLS);
    require(
        Files.exists(data.resolve("stack.json")),
        "no stack runs on --data " + data.toAbsolutePath());
    return server();
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
