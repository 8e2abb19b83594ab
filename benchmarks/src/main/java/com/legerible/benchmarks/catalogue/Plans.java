package com.legerible.benchmarks.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plans of the statements that the backend really runs, from Postgres' own log. */
final class Plans {

  private static final Pattern PLAN =
      Pattern.compile("duration: ([0-9.]+) ms  plan:\\R((?:\\t.*\\R?)+)", Pattern.MULTILINE);

  private Plans() {}

  /** Asks one question of each kind, thrice so that all is warm, and takes the last plans. */
  static Map<QueryClass, String> of(Stand stand, Map<QueryClass, Query> questions)
      throws IOException, InterruptedException {
    LibrarySearch library = new LibrarySearch(stand.backend());
    Map<QueryClass, String> plans = new LinkedHashMap<>();
    for (Map.Entry<QueryClass, Query> question : questions.entrySet()) {
      library.ask(question.getValue());
      int before = Files.readString(stand.postgresLog()).length();
      // Another limit, so that no cache answers.
      library.ask(other(question.getValue()));
      String log = Files.readString(stand.postgresLog()).substring(before);
      plans.put(question.getKey(), question.getValue().path() + "\n" + searches(log));
    }
    return plans;
  }

  private static Query other(Query query) {
    String path = query.path();
    String changed =
        path.contains("limit=")
            ? path.replaceFirst("limit=[0-9]+", "limit=9")
            : path.replaceFirst("\\?", "?limit=49&");
    return query.at(changed);
  }

  private static String searches(String log) {
    StringBuilder found = new StringBuilder();
    Matcher plan = PLAN.matcher(log);
    while (plan.find()) {
      List<String> lines = plan.group(2).lines().map(String::stripTrailing).toList();
      int first = 0;
      while (first < lines.size() && !lines.get(first).contains("(cost=")) {
        first++;
      }
      String text = String.join("\n", lines.subList(first, lines.size())).replace("\t", "");
      if (plan.group(2).contains("::tsquery")) {
        found.append(plan.group(1)).append(" ms\n").append(text).append("\n\n");
      }
    }
    return found.toString();
  }
}
