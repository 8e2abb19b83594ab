package com.legerible.benchmarks.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Asks the library and its rival the same questions, each kind on its own. */
final class Measuring {

  private final Stand stand;
  private final LuceneRival rival;
  private final MadeCatalogue catalogue;
  private final List<QueryClass> kinds;
  private final List<Double> rates;
  private final int seconds;
  private final Map<String, List<OpenLoop.Outcome>> outcomes = new TreeMap<>();

  Measuring(
      Stand stand,
      LuceneRival rival,
      MadeCatalogue catalogue,
      List<QueryClass> kinds,
      List<Double> rates,
      int seconds) {
    this.stand = stand;
    this.rival = rival;
    this.catalogue = catalogue;
    this.kinds = List.copyOf(kinds);
    this.rates = List.copyOf(rates);
    this.seconds = seconds;
  }

  /** One repeat: a restart, then each kind cold, cached and asked of the rival. */
  void repeat(int number, Consumer<String> progress) throws IOException, InterruptedException {
    for (double rate : rates) {
      // The questions are made before the restart: making them must not warm anything.
      Map<QueryClass, List<Query>> questions = questions(number, rate);
      stand.restart();
      LibrarySearch library = new LibrarySearch(stand.backend());
      for (QueryClass kind : kinds) {
        List<Query> asked = questions.getOrDefault(kind, List.of());
        record(kind, rate, "cold", OpenLoop.run(asked, rate, library), progress);
        record(kind, rate, "cached", OpenLoop.run(asked, rate, library), progress);
        record(kind, rate, "Lucene", OpenLoop.run(asked, rate, rival), progress);
      }
    }
  }

  private Map<QueryClass, List<Query>> questions(int number, double rate)
      throws IOException, InterruptedException {
    Queries queries = new Queries(catalogue, number * 1_000L + (long) rate);
    Map<QueryClass, List<Query>> questions = new TreeMap<>();
    for (QueryClass kind : kinds) {
      int count = Math.max(5, (int) (rate * seconds));
      questions.put(kind, queries.of(kind, count, new LibrarySearch(stand.backend())));
    }
    return questions;
  }

  private void record(
      QueryClass kind,
      double rate,
      String state,
      OpenLoop.Outcome outcome,
      Consumer<String> progress) {
    String key = kind + " " + rate + " " + state;
    outcomes.computeIfAbsent(key, absent -> new ArrayList<>()).add(outcome);
    progress.accept(Line.of(kind, rate, state, List.of(outcome)).text());
  }

  /** The medians of all repeats. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (QueryClass kind : kinds) {
      for (double rate : rates) {
        for (String state : List.of("cold", "cached", "Lucene")) {
          List<OpenLoop.Outcome> repeats = outcomes.get(kind + " " + rate + " " + state);
          if (repeats != null) {
            lines.add(Line.of(kind, rate, state, repeats));
          }
        }
      }
    }
    return lines;
  }
}
