package com.legerible.analytics.topten;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.counting.BookCount;
import com.legerible.analytics.log.Facts;
import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LogRecord;
import com.legerible.contracts.RecordedLog;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OlderLogTest {

  /** Whatever clock a record has, it was appended before. */
  private static final Instant LATER = Instant.parse("2200-01-01T00:00:00Z");

  @ParameterizedTest
  @MethodSource("com.legerible.contracts.RecordedLog#releases")
  void theLoansOfAnEarlierReleaseGiveTheRankingThatItShowed(String release) throws Exception {
    Board board = Board.EMPTY;
    List<LogRecord> loans = records(release, Topics.LOANS);
    for (int partition = 0; partition < Topics.LOANS.partitions(); partition++) {
      PartitionTally tally = new PartitionTally(partition, new TallyInMemory());
      for (LogRecord loan : loans) {
        if (loan.partition() == partition) {
          tally.count(loan);
        }
      }
      board = board.with(tally.standing());
    }

    TopTenChanged shown =
        rankingOfAll(
            records(release, Topics.TOP_TEN).stream()
                .map(
                    record ->
                        Json.read(Objects.requireNonNull(record.value()), TopTenChanged.class))
                .toList());
    TopTenChanged counted = rankingOfAll(board.news(1));
    assertThat(counted.throughLoan()).isEqualTo(shown.throughLoan()).isPositive();
    assertThat(places(counted)).isEqualTo(places(shown)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("com.legerible.contracts.RecordedLog#releases")
  void whoLoanedWhatIsRead(String release) throws Exception {
    List<LogRecord> loans = records(release, Topics.READER_LOANS);
    assertThat(loans).isNotEmpty();
    for (LogRecord loan : loans) {
      assertThat(loan.readPosition()).isNotNegative();
      assertThat(Facts.read(loan)).isInstanceOf(ReaderLoaned.class);
    }
  }

  /** The last one is the newest. */
  private static TopTenChanged rankingOfAll(List<TopTenChanged> rankings) {
    return rankings.stream()
        .filter(ranking -> ranking.window().equals("all"))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  private static List<BookCount> places(TopTenChanged ranking) {
    return ranking.entries().stream()
        .map(entry -> new BookCount(entry.bookId(), entry.loans()))
        .toList();
  }

  private static List<LogRecord> records(String release, Topic topic) throws Exception {
    return RecordedLog.of(release, topic).stream()
        .map(
            line ->
                new LogRecord(
                    topic.name(),
                    line.partition(),
                    0,
                    LATER,
                    line.key(),
                    line.value(),
                    line.position()))
        .toList();
  }
}
