package com.legerible.analytics.evaluation;

import com.legerible.analytics.log.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the figures of an evaluation, for people or for programs. */
public final class EvaluationReport {

  private EvaluationReport() {}

  /** One method's figures as programs read them. */
  public record Line(
      String name, double recallAt10, double ndcgAt10, double coverage, double alreadyLoaned) {}

  private record Document(List<Line> methods) {}

  public static String json(Map<String, Quality> methods) {
    return Json.write(new Document(lines(methods)));
  }

  public static List<Line> lines(Map<String, Quality> methods) {
    return methods.entrySet().stream()
        .map(
            one ->
                new Line(
                    one.getKey(),
                    one.getValue().recallAt10(),
                    one.getValue().ndcgAt10(),
                    one.getValue().coverage(),
                    one.getValue().alreadyLoaned()))
        .toList();
  }

  public static String table(Map<String, Quality> methods) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                "%-14s %10s %10s %10s %15s%n",
                "method", "recall@10", "nDCG@10", "coverage", "already loaned"));
    methods.forEach(
        (name, quality) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-14s %10.4f %10.4f %10.4f %15.4f%n",
                    name,
                    quality.recallAt10(),
                    quality.ndcgAt10(),
                    quality.coverage(),
                    quality.alreadyLoaned())));
    return table.toString();
  }
}
