package com.legerible.benchmarks.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Asks the library and its rival the same questions, each kind on its own. */
final class Measuring {

  private static final int SHOWN_FAILURES = 5;

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

  /** One repeat: a restart, each kind once, then each kind cold, cached and asked of the rival. */
  void repeat(int number, Consumer<String> progress) throws IOException, InterruptedException {
    for (double rate : rates) {
      // The questions are made before the restart: making them must not warm anything.
      Map<QueryClass, List<Query>> questions = questions(number, rate);
      stand.restart();
      LibrarySearch library = new LibrarySearch(stand.backend());
      for (QueryClass kind : kinds) {
        List<Query> first = half(questions, kind, 0);
        record(kind, rate, State.RESTARTED, OpenLoop.run(first, rate, library), progress);
      }
      for (QueryClass kind : kinds) {
        List<Query> asked = half(questions, kind, 1);
        record(kind, rate, State.COLD, OpenLoop.run(asked, rate, library), progress);
        record(kind, rate, State.CACHED, OpenLoop.run(asked, rate, library), progress);
        record(kind, rate, State.LUCENE, OpenLoop.run(asked, rate, rival), progress);
      }
    }
  }

  private static List<Query> half(
      Map<QueryClass, List<Query>> questions, QueryClass kind, int second) {
    List<Query> all = questions.getOrDefault(kind, List.of());
    int middle = all.size() / 2;
    return second == 0 ? all.subList(0, middle) : all.subList(middle, all.size());
  }

  private Map<QueryClass, List<Query>> questions(int number, double rate)
      throws IOException, InterruptedException {
    Queries queries = new Queries(catalogue, number * 1_000L + (long) rate);
    Map<QueryClass, List<Query>> questions = new TreeMap<>();
    for (QueryClass kind : kinds) {
      int count = 2 * Math.max(5, (int) (rate * seconds));
      questions.put(kind, queries.of(kind, count, new LibrarySearch(stand.backend())));
    }
    return questions;
  }

  private void record(
      QueryClass kind,
      double rate,
      State state,
      OpenLoop.Outcome outcome,
      Consumer<String> progress) {
    String key = kind + " " + rate + " " + state;
    outcomes.computeIfAbsent(key, absent -> new ArrayList<>()).add(outcome);
    progress.accept(Line.of(kind, rate, state, List.of(outcome)).text());
    outcome.failures().stream().distinct().limit(SHOWN_FAILURES).forEach(progress);
  }

  /** The medians of all repeats. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (QueryClass kind : kinds) {
      for (double rate : rates) {
        for (State state : State.values()) {
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
