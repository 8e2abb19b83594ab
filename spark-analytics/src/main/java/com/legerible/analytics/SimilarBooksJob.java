package com.legerible.analytics;

import com.legerible.analytics.cluster.ExecutorWatch;
import com.legerible.analytics.evaluation.LoansFile;
import com.legerible.analytics.evaluation.SyntheticLoans;
import com.legerible.analytics.evaluation.UnusableFile;
import com.legerible.analytics.settings.Sessions;
import com.legerible.analytics.similar.AllSimilarBooks;
import com.legerible.analytics.similar.SimilarBooksFile;
import com.legerible.analytics.similarity.Closest.Found;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Writes the twenty closest books of every book; started by the benchmark with a file of loans or
 * READERSxBOOKSxLOANS, the file to write, how often to compute, and, where a rival is to have the
 * same loans, a file for them.
 */
public final class SimilarBooksJob {

  private static final int MOST = 20;
  private static final long SEED = 1;

  private SimilarBooksJob() {}

  public static void main(String[] arguments) throws IOException, UnusableFile {
    long start = System.nanoTime();
    LoansFile loans = loans(arguments[0]);
    say("loans read", start);
    start = System.nanoTime();
    try (SparkSession spark = Sessions.open("similar books")) {
      ExecutorWatch.beside(spark.sparkContext());
      say("Spark started", start);
      Found[][] all = new Found[0][];
      for (int repeat = 0; repeat < Integer.parseInt(arguments[2]); repeat++) {
        start = System.nanoTime();
        all = AllSimilarBooks.of(spark, loans.loans(), MOST);
        say("neighbours found", start);
      }
      start = System.nanoTime();
      SimilarBooksFile.write(Path.of(arguments[1]), loans.books(), all);
      say("neighbours written", start);
      if (arguments.length > 3) {
        loans.write(Path.of(arguments[3]));
      }
    }
  }

  private static LoansFile loans(String source) throws UnusableFile {
    if (!source.matches("\\d{1,9}x\\d{1,9}x\\d{1,9}")) {
      return LoansFile.read(Path.of(source));
    }
    String[] sizes = source.split("x", -1);
    return SyntheticLoans.of(
        Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]), SEED);
  }

  private static void say(String what, long start) {
    System.out.printf("%s: %.3f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
