package com.legerible.analytics;

import com.legerible.analytics.evaluation.Evaluation;
import com.legerible.analytics.evaluation.EvaluationReport;
import com.legerible.analytics.evaluation.Quality;
import com.legerible.analytics.lake.Lake;
import com.legerible.analytics.lake.LakeSettings;
import com.legerible.analytics.lake.OwnLoans;
import com.legerible.analytics.lake.QualityByDay;
import com.legerible.analytics.settings.Settings;
import com.legerible.analytics.similarity.Histories;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Measures the recommendations on the library's own loans and keeps the figures in the lake, under
 * the day's date in UTC; made to run once every night.
 */
public final class QualityJob {

  private static final int SEEDS = 5;

  private QualityJob() {}

  public static void main(String[] arguments) {
    LakeSettings lake = LakeSettings.of(Settings.fromEnvironment());
    new Lake(lake).prepare();
    Histories loans = OwnLoans.read(lake);
    Evaluation evaluation = new Evaluation(loans, System.err::println);
    int asked = evaluation.asked();
    if (asked == 0) {
      System.out.println(
          "No reader has five different books yet, so nothing can be held back, and nothing is"
              + " measured.");
      return;
    }
    Map<String, Quality> methods = evaluation.random(SEEDS);
    QualityByDay.keep(lake, LocalDate.now(ZoneOffset.UTC), asked, loans.loans(), methods);
    System.out.printf(
        "%,d different loans by %,d readers of %,d books; %,d readers have five books.%n",
        loans.loans(), loans.readers(), loans.books(), asked);
    System.out.print(EvaluationReport.table(methods));
  }
}
