package com.legerible.analytics.similar;

import com.legerible.analytics.similarity.Closest.Found;
import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.SimilarBooks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** Sends the loans to each executor once, and to each task some of the books. */
public final class AllSimilarBooks {

  /** More of them than cores, so that a slow task holds nobody up for long. */
  private static final int TASKS_PER_CORE = 4;

  private AllSimilarBooks() {}

  /** The closest books of every book, at its number. */
  public static Found[][] of(SparkSession session, Histories byReader, int most) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Broadcast<Histories> loans = spark.broadcast(byReader);
    Broadcast<Histories> turned = spark.broadcast(byReader.byBook());
    int tasks = Math.max(1, spark.defaultParallelism() * TASKS_PER_CORE);
    // Every so-manieth book: popular ones stand beside each other in many catalogues.
    List<Integer> firsts = IntStream.range(0, tasks).boxed().toList();
    Found[][] all = new Found[byReader.books()][];
    spark
        .parallelize(firsts, tasks)
        .mapPartitions(part -> closest(part, tasks, loans.value(), turned.value(), most))
        .collect()
        .forEach(found -> all[found._1()] = found._2());
    loans.destroy();
    turned.destroy();
    return all;
  }

  private static Iterator<Tuple2<Integer, Found[]>> closest(
      Iterator<Integer> firsts, int step, Histories byReader, Histories byBook, int most) {
    SimilarBooks similar = new SimilarBooks(byReader, byBook, most);
    List<Tuple2<Integer, Found[]>> found = new ArrayList<>();
    while (firsts.hasNext()) {
      for (int book = firsts.next(); book < byReader.books(); book += step) {
        found.add(new Tuple2<>(book, similar.of(book)));
      }
    }
    return found.iterator();
  }
}
