package com.legerible.benchmarks.catalogue;

import com.legerible.benchmarks.OwnServersCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures each kind of search on a large made catalogue, beside Lucene on the same records. */
@Command(
    name = "catalogue",
    description = {
      "Makes books, copies them into a Postgres of its own, starts the backend on it and measures",
      "each kind of search over REST: straight after a restart, cold with questions that were never",
      "asked, cached when they are asked again, and asked of Lucene in this process."
    })
public final class CatalogueCommand extends OwnServersCommand {

  @Option(names = "--books", description = "How many books are made.")
  private int books = 1_000_000;

  @Option(names = "--seed", description = "The same seed makes the same books.")
  private long seed = 1;

  @Option(names = "--rates", split = ",", description = "Searches a second.")
  private List<Double> rates = List.of(1.0, 20.0);

  @Option(names = "--seconds", description = "How long each kind is asked at each rate.")
  private int seconds = 15;

  @Option(names = "--classes", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
  private List<QueryClass> classes = List.of(QueryClass.values());

  @Option(names = "--data", description = "Where the data lies; kept and used again if given.")
  private Path data = Path.of("");

  @Option(names = "--report", description = "The file that table and plans are written to.")
  private Path report = Path.of("catalogue-report.md");

  /** With the defaults, to be filled by the command line. */
  public CatalogueCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path folder =
        data.toString().isEmpty() ? Files.createTempDirectory("legerible-catalogue") : data;
    MadeCatalogue catalogue = new MadeCatalogue(books, seed);
    try (Stand stand = new Stand(folder)) {
      stand.restart();
      String versions = prepare(stand, catalogue);
      try (LuceneRival rival = LuceneRival.of(catalogue, folder.resolve("lucene"))) {
        say("The rival is ready");
        Measuring measuring = new Measuring(stand, rival, catalogue, classes, rates, seconds);
        for (int repeat = 1; repeat <= repeats(); repeat++) {
          measuring.repeat(repeat, this::say);
        }
        Map<QueryClass, String> plans = plans(stand, catalogue);
        String text = Report.text(versions, repeats(), seconds, measuring.lines(), plans);
        Files.writeString(report, text);
        say(text);
      }
    }
    return 0;
  }

  private String prepare(Stand stand, MadeCatalogue catalogue) throws SQLException {
    try (Connection connection = stand.connection()) {
      if (number(connection, "select count(*) from books") != books) {
        long start = System.nanoTime();
        stand.stopBackend();
        new Loading(connection).load(catalogue);
        say(books + " books loaded in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        stand.restart();
      }
    }
    try (Connection connection = stand.connection()) {
      return Report.circumstances(connection, catalogue);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private Map<QueryClass, String> plans(Stand stand, MadeCatalogue catalogue)
      throws IOException, InterruptedException {
    Queries queries = new Queries(catalogue, seed);
    Map<QueryClass, Query> questions = new TreeMap<>();
    for (QueryClass kind : classes) {
      List<Query> some = queries.of(kind, 2, new LibrarySearch(stand.backend()));
      questions.put(kind, some.get(some.size() - 1));
    }
    stand.stop();
    stand.logPlans(true);
    stand.restart();
    try {
      return Plans.of(stand, questions);
    } finally {
      stand.logPlans(false);
    }
  }
}
