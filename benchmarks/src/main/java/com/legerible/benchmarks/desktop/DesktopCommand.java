package com.legerible.benchmarks.desktop;

import com.legerible.benchmarks.CannotMeasureException;
import com.legerible.benchmarks.catalogue.MadeCatalogue;
import com.legerible.benchmarks.desktop.inside.Told;
import com.legerible.benchmarks.imports.Desk;
import com.legerible.benchmarks.imports.SteadyLoans;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.DesktopStart;
import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the real desktop client in front of real servers with many books. */
@Command(
    name = "desktop",
    description = {
      "Makes books, starts Postgres, Kafka, memcached and a backend on them, and the desktop client",
      "on the display there is, else under Xvfb: how long it takes to start, with the library and",
      "without it, how long a click would have waited while somebody uses all of it and loans come",
      "in, and what it holds in memory after a long time."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class DesktopCommand implements Callable<Integer> {

  private static final Duration LIMIT_OF_A_STEP = Duration.ofMinutes(2);
  private static final int READINGS = 10;

  @Option(names = "--books", description = "How many books are made.")
  private int books = 1_000_000;

  @Option(names = "--starts", description = "How often it is started, with and without a library.")
  private int starts = 5;

  @Option(names = "--rate", description = "Loans a second.")
  private double rate = 10;

  @Option(names = "--soak", description = "How long it is used after the session.")
  private Duration soak = Duration.ofMinutes(2);

  @Option(names = "--data", description = "Where the data lies; kept and used again if given.")
  private Path data = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** With the defaults, to be filled by the command line. */
  public DesktopCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    boolean own = data.toString().isEmpty();
    DataFolder folder = new DataFolder(own ? Files.createTempDirectory("legerible-desktop") : data);
    Library library = new Library(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(library::close, "stop-servers"));
    try (library) {
      measure(library, folder);
      return 0;
    } catch (CannotMeasureException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    } finally {
      folder.delete(own ? "" : "config");
    }
  }

  private void measure(Library library, DataFolder folder)
      throws CannotMeasureException, IOException, InterruptedException, SQLException {
    MadeCatalogue catalogue = new MadeCatalogue(books, 1);
    library.start(catalogue);
    say(
        "%d books, %.0f loans a second, Java %s, %d processors",
        books, rate, Runtime.version(), Runtime.getRuntime().availableProcessors());
    String server = library.address().toString();
    String config = folder.of("config").toString();
    try (Counting counting = new Counting(library.kafka());
        SteadyLoans loans = new SteadyLoans(new Desk(library.address(), "nadia"), rate, counting)) {
      learn(folder, server, config);
      say(Start.words("library there", starts(folder, server, config)));
      String words = String.join(",", catalogue.word(70), catalogue.word(900), catalogue.word(5));
      use(folder, server, config, words);
      say("%d loans, %d not answered 201", loans.loans(), loans.failures());
    }
    library.stopBackend();
    say(Start.words("library away", starts(folder, server, config)));
  }

  /** The first start after a build lists its classes for as long as the launcher lets it. */
  private static void learn(DataFolder folder, String server, String config)
      throws CannotMeasureException, IOException, InterruptedException {
    try (DesktopProcess desktop = DesktopProcess.start(folder, "start", server, config)) {
      Start.of(desktop);
      TimeUnit.SECONDS.sleep(DesktopStart.PEACE.toSeconds());
    }
    DesktopStart.prepareNext(Home.find());
  }

  private List<Start> starts(DataFolder folder, String server, String config)
      throws CannotMeasureException, IOException, InterruptedException {
    List<Start> all = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      all.add(Start.measure(folder, server, config));
    }
    return all;
  }

  /** Tells every step of the session as it ends. */
  private void use(DataFolder folder, String server, String config, String words)
      throws CannotMeasureException, IOException, InterruptedException {
    Duration limit = LIMIT_OF_A_STEP.plus(soak.dividedBy(READINGS));
    try (DesktopProcess desktop =
        DesktopProcess.start(folder, "session", server, config, soak.toString(), words)) {
      Start.of(desktop);
      say("waits of a click; the budget is 100 ms:");
      Told told = desktop.next(limit);
      while (told.kind() != Told.Kind.DONE) {
        tell(told, desktop);
        told = desktop.next(limit);
      }
    }
  }

  private void tell(Told told, DesktopProcess desktop) {
    switch (told.kind()) {
      case STEP ->
          say(
              "  %-44s p99 %5.0f ms, longest %5.0f ms (%d beats)",
              told.text(0), told.number(2) / 1e3, told.number(3) / 1e3, told.number(1));
      case STALL ->
          say(
              "    %.0f ms, %.0f of them on a processor: %s",
              told.number(1) / 1e3, told.number(2) / 1e3, told.text(3));
      case HEAP ->
          say(
              "  heap in use after garbage collection %.1f MB, resident %d MB",
              told.number(0) / 1e6, desktop.residentMegabytes());
      default -> {}
    }
  }

  private void say(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
