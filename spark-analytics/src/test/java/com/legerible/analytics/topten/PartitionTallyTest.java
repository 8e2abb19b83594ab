package com.legerible.analytics.topten;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.LoanLog;
import com.legerible.analytics.counting.BookCount;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.TimePassed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTallyTest {

  private static final long DUNE = 5;
  private static final long EMMA = 7;

  private final TallyInMemory store = new TallyInMemory();
  private final List<String> refusals = new ArrayList<>();

  @Test
  void aRepeatCountsOnce() {
    Standing standing = count(LoanLog.ofLoans(0).loan(DUNE).loan(EMMA).repeat(0).repeat(1));

    assertThat(loans(standing)).isEqualTo(2);
    assertThat(best(standing)).containsExactly(new BookCount(DUNE, 1), new BookCount(EMMA, 1));
  }

  @Test
  void aRepeatInALaterBatchCountsOnce() {
    LoanLog log = LoanLog.ofLoans(0).loan(DUNE);
    count(log);

    assertThat(loans(count(log.repeat(0)))).isEqualTo(1);
  }

  @Test
  void anUndoneLoanCountsNoMore() {
    Standing standing = count(LoanLog.ofLoans(0).loan(DUNE).loan(EMMA).undo(DUNE));

    assertThat(loans(standing)).isEqualTo(1);
    assertThat(best(standing)).containsExactly(new BookCount(EMMA, 1));
  }

  @Test
  void anUndoWithoutALoanIsRefusedAndCountsNothing() {
    Standing standing = count(LoanLog.ofLoans(0).undo(DUNE).loan(EMMA));

    assertThat(loans(standing)).isEqualTo(1);
    assertThat(refusals)
        .singleElement()
        .asString()
        .contains("no loan of it at 2026-11-22T12:00:00.001Z is counted");
  }

  @Test
  void garbageIsRefusedOnceWithItsReason() {
    Standing standing =
        count(
            LoanLog.ofLoans(0)
                .garbage("garbage")
                .repeat(0)
                .garbage("{}")
                .garbage("{\"type\":\"LoanMade\",\"loanId\":3}")
                .text("5", "{\"type\":\"LoanMade\",\"loanId\":3,\"bookId\":5}", null)
                .text(null, null, "99")
                .loan(DUNE));

    assertThat(loans(standing)).isZero();
    assertThat(refusals).hasSize(5);
    assertThat(refusals.get(0)).startsWith("The value is not JSON");
    assertThat(refusals.get(1)).startsWith("The type '' is unknown");
    assertThat(refusals.get(2)).startsWith("The field 'version' is missing");
    assertThat(refusals.get(3)).startsWith("The header 'position' is missing");
    assertThat(refusals.get(4)).startsWith("The record has no value");
  }

  @Test
  void aFactOfAnotherTopicIsRefused() {
    count(LoanLog.ofLoans(0).loanBy(3, 17, DUNE));

    assertThat(refusals).containsExactly("A ReaderLoaned does not belong into loans.");
  }

  @Test
  void aLoanFromTheFarFutureIsRefused() {
    count(LoanLog.ofLoans(0).tick(Instant.parse("2999-01-01T00:00:00Z")));

    assertThat(refusals).singleElement().asString().contains("lies in the future");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
  void aTimeThatIsNoneIsRefusedWhereverItStands(String time) {
    Instant never = Instant.parse(time);
    Standing standing =
        count(
            LoanLog.ofLoans(0)
                .tick(LoanLog.NOON)
                .add("5", new LoanMade(90, DUNE, never, LoanOrigin.READER))
                .add("5", new LoanUndone(91, DUNE, never))
                .add("tick", new TimePassed(TimePassed.TYPE, 1, "time-never", never, LoanLog.NOON))
                .add("tick", new TimePassed(LoanLog.NOON.plusMillis(1), never))
                .loan(DUNE));

    assertThat(refusals).hasSize(4).allMatch(reason -> reason.startsWith("The time " + never));
    assertThat(loans(standing)).isEqualTo(1);
    assertThat(standing.tick()).isEqualTo(LoanLog.NOON);
  }

  @Test
  void aLoanOfLongAgoCounts() {
    Instant longAgo = Instant.parse("0001-01-01T00:00:00Z");
    Standing standing =
        count(
            LoanLog.ofLoans(0)
                .add("5", new LoanMade(90, DUNE, longAgo, LoanOrigin.READER))
                .tick(LoanLog.NOON));

    assertThat(refusals).isEmpty();
    assertThat(loans(standing)).isEqualTo(1);
  }

  @Test
  void timeNeverGoesBack() {
    Instant now = LoanLog.NOON;
    Standing standing = count(LoanLog.ofLoans(0).tick(now).tick(now.minusSeconds(5)));

    assertThat(standing.tick()).isEqualTo(now);
    assertThat(standing.nextBy()).isEqualTo(now.plusSeconds(1));
  }

  private Standing count(LoanLog log) {
    PartitionTally tally = new PartitionTally(0, store);
    for (LogRecord record : log.records()) {
      try {
        tally.count(record);
      } catch (UnreadableFact e) {
        refusals.add(e.reason());
      }
    }
    Standing standing = tally.standing();
    tally.save();
    return standing;
  }

  private static long loans(Standing standing) {
    return standing.shares().get(0).loans();
  }

  private static List<BookCount> best(Standing standing) {
    return standing.shares().get(0).best().stream().map(Standing.Place::count).toList();
  }
}
