package com.legerible.analytics.topten;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LogRecord;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<TallyInMemory> stores =
      IntStream.range(0, Topics.LOANS.partitions()).mapToObj(p -> new TallyInMemory()).toList();
  private final List<TopTenChanged> history = new ArrayList<>();
  private Board board = Board.EMPTY;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void everyWindowEqualsARecount(int seed) {
    Random random = new Random(seed);
    Library library = new Library(seed);
    for (int i = 0; i < 400; i++) {
      library.live(pause(random));
      if (random.nextInt(3) > 0) {
        count(library.newRecords());
        assertRecount(library);
      }
    }
  }

  /** Usually a second; now and then the library sleeps, for up to three days. */
  private static Duration pause(Random random) {
    return switch (random.nextInt(40)) {
      case 0 -> Duration.ofMinutes(random.nextInt(12));
      case 1 -> Duration.ofMinutes(random.nextInt(5 * 60));
      case 2 -> Duration.ofHours(random.nextInt(80));
      case 3, 4, 5 -> Duration.ofSeconds(10);
      default -> Duration.ofMillis(900 + random.nextInt(300));
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22})
  void theHistoryOfWholeMinutesDoesNotDependOnTheBatches(int seed) {
    List<LogRecord> log = new ArrayList<>();
    Random random = new Random(seed);
    Library library = new Library(seed);
    for (int i = 0; i < 500; i++) {
      library.live(random.nextInt(60) == 0 ? Duration.ofHours(26) : Duration.ofSeconds(2));
      List<LogRecord> batch = library.newRecords();
      log.addAll(batch);
      // A partition may be ahead of another by whatever a batch happened to hold.
      int ahead = random.nextInt(2);
      count(batch.stream().filter(record -> record.partition() % 2 == ahead).toList());
      count(batch.stream().filter(record -> record.partition() % 2 != ahead).toList());
    }
    List<TopTenChanged> live = List.copyOf(history);

    WindowsTest replay = new WindowsTest();
    log.sort(Comparator.comparingInt(LogRecord::partition).thenComparingLong(LogRecord::offset));
    replay.count(log);

    assertThat(live).hasSizeGreaterThan(60).isEqualTo(replay.history);
  }

  @Test
  void aWindowHoldsItsEndButNotItsBeginning() {
    Library library = new Library(1);
    library.now = Instant.parse("2026-11-22T12:00:00.000Z");
    library.loan(5, library.now.minus(Duration.ofMinutes(5)));
    library.loan(6, library.now.minus(Duration.ofMinutes(5)).plusMillis(1));
    library.loan(7, library.now);
    library.tick();
    count(library.newRecords());

    TopTenChanged ranking = board.published().get("5m");
    assertThat(ranking.from()).isEqualTo("2026-11-22T11:55:00Z");
    assertThat(ranking.asOf()).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(ranking.entries()).extracting(TopTenChanged.Entry::bookId).containsExactly(6L, 7L);
  }

  @Test
  void aLoanNewerThanTheLastTickCountsAtOnce() {
    Library library = new Library(1);
    library.tick();
    Instant soon = library.now.plusMillis(300);
    library.loan(5, soon);
    count(library.newRecords());

    assertThat(board.published().values())
        .hasSize(4)
        .allSatisfy(
            ranking -> {
              assertThat(ranking.asOf()).isEqualTo(soon);
              assertThat(ranking.throughLoan()).isEqualTo(1);
            });
  }

  @Test
  void aWindowIsNotPublishedWhilePartitionsSeeDifferentOnes() {
    Library library = new Library(1);
    library.tick();
    count(library.newRecords());
    Map<String, TopTenChanged> before = board.published();
    library.now = library.now.plusSeconds(20);
    library.tick();
    List<LogRecord> records = library.newRecords();
    count(records.subList(0, 2));

    assertThat(board.published()).extractingByKey("1h").isEqualTo(before.get("1h"));
    count(records.subList(2, 4));
    assertThat(board.published()).extractingByKey("1h").isNotEqualTo(before.get("1h"));
  }

  @Test
  void whatNoWindowHoldsAnyMoreIsForgotten() {
    Library library = new Library(1);
    for (int i = 0; i < 50; i++) {
      library.live(SECOND);
    }
    library.now = library.now.plus(Duration.ofDays(50));
    library.tick();
    count(library.newRecords());

    assertThat(stores).allSatisfy(store -> assertThat(store.buckets()).isZero());
    assertThat(board.published().get("24h").entries()).isEmpty();
    assertThat(board.published().get("all").throughLoan()).isEqualTo(library.loans.size());
  }

  @Test
  void theBoardIsTheSameAfterItWasKept() {
    Library library = new Library(3);
    for (int i = 0; i < 100; i++) {
      library.live(SECOND);
    }
    List<LogRecord> records = library.newRecords();
    count(records.subList(0, records.size() / 2));

    assertThat(Json.read(Json.write(board), Board.class)).isEqualTo(board);
  }

  private void count(List<LogRecord> records) {
    BatchCount count = BatchCount.of(records, stores::get);
    assertThat(count.letters()).isEmpty();
    for (Standing minute : count.minutes()) {
      board = board.passed(minute);
    }
    for (Standing standing : count.standings()) {
      board = board.with(standing);
    }
    history.addAll(board.history(1));
    board = board.told().published(board.news(1));
  }

  private void assertRecount(Library library) {
    assertThat(board.published()).hasSize(4);
    Map<String, TopTenChanged> recount = new HashMap<>();
    board
        .published()
        .forEach(
            (window, ranking) -> recount.put(window, Counted.again(ranking, library, began())));
    assertThat(board.published()).isEqualTo(recount);
  }

  private Instant began() {
    return board.standings().values().stream()
        .map(Standing::began)
        .min(Instant::compareTo)
        .orElseThrow();
  }
}
