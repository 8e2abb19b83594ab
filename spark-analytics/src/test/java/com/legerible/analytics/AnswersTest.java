package com.legerible.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.recommendations.Recommendations;
import com.legerible.analytics.settings.Sessions;
import com.legerible.analytics.topten.TopTen;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.events.TopTenChanged.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final StructType RECORDS =
      StructType.fromDDL(
          "topic STRING, partition INT, offset BIGINT, appendedAt BIGINT, key STRING, value STRING,"
              + " position STRING");

  private static SparkSession spark;

  @BeforeAll
  static void openSession() {
    spark = Sessions.open("tests");
    spark.conf().set("spark.sql.shuffle.partitions", 1);
    // Opens the state stores, which a batch query does not do by itself.
    spark.streams();
  }

  @AfterAll
  static void closeSession() {
    spark.stop();
  }

  @Test
  void rankingsAndDeadLettersComeFromOneReading() {
    LoanLog log = LoanLog.ofLoans(2).loan(5).loan(7).loan(5).repeat(0).garbage("garbage");

    List<Row> answers = TopTen.rankings(shuffled(log), 3).collectAsList();

    assertThat(answers).extracting(row -> row.getString(0)).containsOnly("top-ten", "dead-letters");
    assertThat(answers)
        .filteredOn(row -> row.getString(0).equals("top-ten"))
        .singleElement()
        .satisfies(
            row -> {
              TopTenChanged ranking = Json.read(row.getString(2), TopTenChanged.class);
              assertThat(row.getString(1)).isEqualTo("3/all");
              assertThat(ranking.throughLoan()).isEqualTo(3);
              assertThat(ranking.entries())
                  .containsExactly(new Entry(1, 5, 2, null, null), new Entry(2, 7, 1, null, null));
            });
    assertThat(answers)
        .filteredOn(row -> row.getString(0).equals("dead-letters"))
        .singleElement()
        .extracting(row -> Json.read(row.getString(2), DeadLetter.class).id())
        .isEqualTo("dead-loans-2-4");
  }

  @Test
  void eachReaderGetsAListUnderTheirKey() {
    LoanLog log = LoanLog.ofReaders().loanBy(1, 1, 5).loanBy(1, 2, 7).loanBy(2, 3, 5);

    List<Row> answers = Recommendations.lists(shuffled(log), 3).collectAsList();

    assertThat(answers).extracting(row -> row.getString(1)).containsExactly("3/*", "3/1", "3/2");
    Recommended list = Json.read(answers.get(2).getString(2), Recommended.class);
    assertThat(list.candidates()).singleElement().extracting("bookId", "because").contains(7L, 5L);
  }

  /** Spark promises no order within a group. */
  private static Dataset<Row> shuffled(LoanLog log) {
    List<Row> rows = new ArrayList<>(log.rows());
    Collections.shuffle(rows, new Random(1));
    return spark.createDataFrame(rows, RECORDS);
  }
}
