package com.legerible.benchmarks.topten;

import com.legerible.benchmarks.ResidentMemory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All repeats, their medians and what they are against the budget. */
record Report(
    Plan plan, Circumstances circumstances, List<Repeat> repeats, List<ResidentMemory> memory) {

  Report {
    repeats = List.copyOf(repeats);
    memory = List.copyOf(memory);
  }

  boolean isSound() {
    return repeats.stream().allMatch(Repeat::isSound);
  }

  String text() {
    return result()
        + String.format(
            "%nLegerible %s, Java %s, %s, %d processors, %s",
            circumstances.legerible(),
            circumstances.java(),
            circumstances.system(),
            circumstances.processors(),
            circumstances.at())
        + memoryWords();
  }

  /** Nothing where a repeat was not sound: such numbers would be compared all the same. */
  private String result() {
    if (!isSound()) {
      return "no median and no comparison with the budget: not every repeat was sound";
    }
    Repeat.Times median = median();
    String words = "median of " + repeats.size() + ": visible " + median.words();
    return words + againstBudget(median);
  }

  private String againstBudget(Repeat.Times median) {
    return plan.budget()
        .map(
            budget ->
                String.format(
                    Locale.ROOT,
                    "%nbudget at %.1f/s: p50 %.0f ms, used %.0f %%; p99 %.0f ms, used %.0f %%",
                    plan.rate(),
                    budget.p50(),
                    100 * median.p50() / budget.p50(),
                    budget.p99(),
                    100 * median.p99() / budget.p99()))
        .orElse("");
  }

  private String memoryWords() {
    if (memory.isEmpty()) {
      return "";
    }
    long sum = memory.stream().mapToLong(ResidentMemory::megabytes).sum();
    return String.format("%nresident, this benchmark aside: %d MB", sum)
        + memory.stream()
            .map(process -> System.lineSeparator() + "  " + process.words())
            .collect(Collectors.joining());
  }

  String json() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("benchmark", "topten");
    report.put("sound", isSound());
    report.put("settings", settings());
    report.put("circumstances", circumstances);
    if (isSound()) {
      report.put("milliseconds", median());
      plan.budget().ifPresent(budget -> putBudget(report, budget));
    }
    report.put("residentMegabytes", memory);
    report.put("repeats", repeats);
    return Json.MAPPER.writeValueAsString(report);
  }

  private void putBudget(Map<String, Object> report, Plan.Budget budget) {
    report.put("budget", budget);
    report.put(
        "usedOfBudget",
        Map.of("p50", median().p50() / budget.p50(), "p99", median().p99() / budget.p99()));
  }

  /** Without the password. */
  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server", plan.server());
    settings.put("user", plan.user());
    settings.put("rate", plan.rate());
    settings.put("loans", plan.loans());
    settings.put("warmUpLoans", plan.warmUpLoans());
    settings.put("repeats", plan.repeats());
    return settings;
  }

  private Repeat.Times median() {
    return new Repeat.Times(
        median(Repeat.Times::p50),
        median(Repeat.Times::p90),
        median(Repeat.Times::p99),
        median(Repeat.Times::max));
  }

  private double median(ToDoubleFunction<Repeat.Times> value) {
    double[] sorted = repeats.stream().map(Repeat::visible).mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
