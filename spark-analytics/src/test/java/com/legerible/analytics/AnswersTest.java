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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  private static final StructType RECORDS =
      StructType.fromDDL(
          "topic STRING, partition INT, offset BIGINT, appendedAt BIGINT, key STRING, value STRING,"
              + " position STRING");

  private static final Instant LATER = LoanLog.NOON.plusSeconds(63);

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void rankingsOfAllWindowsAndDeadLettersComeFromOneReading(int shares) {
    List<Row> log = new ArrayList<>();
    for (int partition = 0; partition < 4; partition++) {
      log.addAll(
          LoanLog.ofLoans(partition).loan(5 + partition).loan(7).garbage("no").tick(LATER).rows());
    }

    List<Row> answers = TopTen.rankings(shuffled(log), 3, shares).collectAsList();

    assertThat(answers)
        .filteredOn(row -> row.getString(0).equals("top-ten"))
        .hasSize(4)
        .allSatisfy(
            row -> {
              TopTenChanged ranking = Json.read(row.getString(2), TopTenChanged.class);
              assertThat(row.getString(1)).isEqualTo("3/" + ranking.window());
              assertThat(ranking.throughLoan()).isEqualTo(8);
              assertThat(ranking.entries()).first().isEqualTo(new Entry(1, 7, 2, null, null));
            });
    assertThat(answers)
        .filteredOn(row -> row.getString(0).equals("top-ten-minutes"))
        .hasSize(4)
        .extracting(row -> Json.read(row.getString(2), TopTenChanged.class).asOf())
        .containsOnly(LATER.truncatedTo(ChronoUnit.MINUTES));
    assertThat(answers)
        .filteredOn(row -> row.getString(0).equals("dead-letters"))
        .extracting(row -> Json.read(row.getString(2), DeadLetter.class).id())
        .containsExactlyInAnyOrder(
            "dead-loans-0-2", "dead-loans-1-2", "dead-loans-2-2", "dead-loans-3-2");
  }

  @Test
  void eachReaderGetsAListUnderTheirKey() {
    LoanLog log = LoanLog.ofReaders().loanBy(1, 1, 5).loanBy(1, 2, 7).loanBy(2, 3, 5);

    List<Row> answers = Recommendations.lists(shuffled(log.rows()), 3).collectAsList();

    assertThat(answers)
        .extracting(row -> row.getString(0) + " " + row.getString(1))
        .containsExactly(
            "recommendations 3/*",
            "recommendations 3/1",
            "recommendations 3/2",
            "similar-books 3/5",
            "similar-books 3/7");
    Recommended list = Json.read(answers.get(2).getString(2), Recommended.class);
    assertThat(list.candidates()).singleElement().extracting("bookId", "because").contains(7L, 5L);
  }

  /** Spark promises no order within a group. */
  private static Dataset<Row> shuffled(List<Row> log) {
    List<Row> rows = new ArrayList<>(log);
    Collections.shuffle(rows, new Random(1));
    return spark.createDataFrame(rows, RECORDS);
  }
}
