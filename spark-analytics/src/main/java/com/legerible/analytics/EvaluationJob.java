package com.legerible.analytics;

import com.legerible.analytics.evaluation.Evaluation;
import com.legerible.analytics.evaluation.EvaluationReport;
import com.legerible.analytics.evaluation.LoansFile;
import com.legerible.analytics.evaluation.Quality;
import com.legerible.analytics.evaluation.UnusableFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Measures recommendations on a file of loans; started by the launcher with FILE SEEDS json|text.
 */
public final class EvaluationJob {

  private static final int UNUSABLE = 2;

  private EvaluationJob() {}

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    int seeds = Integer.parseInt(arguments[1]);
    boolean json = arguments[2].equals("json");
    try {
      evaluate(LoansFile.read(file), seeds, json);
    } catch (UnusableFile e) {
      refuse(String.valueOf(e.getMessage()));
    }
  }

  private static void refuse(String why) {
    System.err.println(why);
    System.exit(UNUSABLE);
  }

  private static void evaluate(LoansFile file, int seeds, boolean json) {
    Evaluation evaluation = new Evaluation(file.loans(), System.err::println);
    if (evaluation.asked() == 0) {
      refuse(
          "No reader in the file has five different books, so nothing can be held back."
              + " Take a longer history.");
    }
    if (json) {
      System.out.println(EvaluationReport.json(evaluation.random(seeds)));
      return;
    }
    System.out.printf(
        "%,d loans, %,d different, by %,d readers of %,d books; %,d readers have five books.%n",
        file.lines(),
        file.loans().loans(),
        file.loans().readers(),
        file.loans().books(),
        evaluation.asked());
    Map<String, Quality> random = evaluation.random(seeds);
    System.out.printf("%nA fifth of each reader's books held back at random, %d seeds:%n", seeds);
    System.out.print(EvaluationReport.table(random));
    Optional<Map<String, Quality>> byTime = evaluation.byTime();
    System.out.println(
        byTime.isPresent()
            ? "\nThe last fifth of all loans held back:"
            : "\nToo few days are known to split by time.");
    byTime.map(EvaluationReport::table).ifPresent(System.out::print);
  }
}
