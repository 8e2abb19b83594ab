package com.legerible.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.analytics.log.Json;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.Recommended.Candidate;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.Cassandra;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AllJobsIT {

  private static final long ANNA = 7;

  /** Is recommended something while the loans are being forgotten already. */
  private static final String BEN = "999";

  /** Had a list in the generation before, which was taken out of the topic after the replay. */
  private static final String CLEO = "998";

  private final Random random = new Random(3);

  @Test
  void everyAnswerComesWhetherTheLakeIsThereOrNotAndTheLakeLosesNothing() throws Exception {
    try (Cassandra cassandra = Servers.stoppedCassandra();
        Relay relay = new Relay();
        JobProcess jobs = new JobProcess(AllJobs.class, 21, cassandra.address()).start();
        TopicReader<TopTenChanged> rankings =
            new TopicReader<>(Topics.TOP_TEN, TopTenChanged.class, "21/");
        TopicReader<Recommended> lists =
            new TopicReader<>(Topics.RECOMMENDATIONS, Recommended.class, "21/")) {
      loanSome(relay, 150);
      rankings.await("rankings without a lake", Recount::isLastOf);
      lists.await("lists without a lake", AllJobsIT::fitAllReaders);

      recommend(relay, 21, BEN, true);
      recommend(relay, 20, CLEO, true);
      cassandra.start();
      assertLakeEqualsTheFacts(cassandra);
      assertRecommended(cassandra, BEN, true);
      assertRecommended(cassandra, CLEO, true);

      cassandra.kill();
      loanSome(relay, 100);
      forgetAnna(relay);
      recommend(relay, 20, CLEO, false);
      recommend(relay, 21, BEN, false);
      rankings.await("rankings while the lake is away", Recount::isLastOf);
      lists.await("lists while the lake is away", AllJobsIT::fitAllReaders);
      cassandra.start();
      assertLakeEqualsTheFacts(cassandra);
      assertRecommended(cassandra, BEN, false);
      assertRecommended(cassandra, CLEO, true);
      assertRecommended(cassandra, Long.toString(ANNA), false);
      assertThat(jobs.isRunning()).isTrue();
      assertMeasuredOnRememberedLoans(cassandra);
    }
  }

  /** Twice on one day: the later measurement replaces the earlier one. */
  private static void assertMeasuredOnRememberedLoans(Cassandra cassandra) throws Exception {
    long different =
        Relay.REMEMBERED.values().stream()
            .map(loan -> List.of(loan.readerId(), loan.bookId()))
            .distinct()
            .count();
    for (int night = 1; night <= 2; night++) {
      try (JobProcess quality = new JobProcess(QualityJob.class, 21, cassandra.address()).start()) {
        assertThat(quality.awaitExit()).as(quality::log).isZero();
      }
      try (LakeReader lake = new LakeReader(cassandra.address())) {
        assertThat(lake.loansOfQuality())
            .isEqualTo(
                Map.of(
                    "most popular", different,
                    "plain cosine", different,
                    "EASE", different,
                    "ours", different));
      }
    }
  }

  private void loanSome(Relay relay, int number) throws Exception {
    for (int i = 0; i < number; i++) {
      long book = 1 + (long) Math.abs(random.nextGaussian() * 12);
      relay.loan(book);
      relay.loanBy(1 + random.nextInt(12), book);
      relay.repeatLast(random.nextInt(3));
    }
    relay.undo(Relay.COUNTED.values().iterator().next());
    relay.write(Topics.READER_LOANS, 0, "garbage", "garbage");
    relay.tickInAMinute();
    relay.flush();
  }

  private static void forgetAnna(Relay relay) throws Exception {
    List<ReaderLoaned> loans =
        Relay.REMEMBERED.values().stream().filter(loan -> loan.readerId() == ANNA).toList();
    loans.forEach(relay::forget);
    relay.flush();
  }

  private static void recommend(Relay relay, long generation, String reader, boolean anything)
      throws Exception {
    String key = Recommended.key(generation, reader);
    var list = new Recommended(generation, 1, reader, Instant.now(), List.of());
    relay.write(Topics.RECOMMENDATIONS, 0, key, anything ? Json.write(list) : null);
    relay.flush();
  }

  /** Each reader's newest list holds no loaned book, and a reason for each that it holds. */
  private static boolean fitAllReaders(List<Recommended> lists) {
    Map<String, Recommended> newest = new HashMap<>();
    lists.stream()
        .sorted(Comparator.comparingLong(Recommended::sequence))
        .forEach(list -> newest.put(list.readerId(), list));
    return Relay.REMEMBERED.values().stream()
        .map(ReaderLoaned::readerId)
        .distinct()
        .allMatch(reader -> fits(booksOf(reader), newest.get(Long.toString(reader))));
  }

  private static boolean fits(Set<Long> books, Recommended list) {
    return list != null
        && !list.candidates().isEmpty()
        && list.candidates().stream().noneMatch(candidate -> books.contains(candidate.bookId()))
        && list.candidates().stream().allMatch(candidate -> saysWhy(candidate, books));
  }

  private static boolean saysWhy(Candidate candidate, Set<Long> books) {
    boolean known = candidate.because() == null || books.contains(candidate.because());
    return known && candidate.sharedReaders() > 0;
  }

  private static Set<Long> booksOf(long reader) {
    return Relay.REMEMBERED.values().stream()
        .filter(loan -> loan.readerId() == reader)
        .map(ReaderLoaned::bookId)
        .collect(Collectors.toSet());
  }

  private static void assertLakeEqualsTheFacts(Cassandra cassandra) {
    try (LakeReader lake = new LakeReader(cassandra.address())) {
      await("the lake")
          .atMost(Duration.ofSeconds(120))
          .pollInterval(Duration.ofMillis(500))
          .ignoreExceptions()
          .untilAsserted(
              () -> {
                assertThat(lake.loans()).isEqualTo(Relay.MADE);
                assertThat(lake.readerLoans()).isEqualTo(Relay.REMEMBERED);
                assertThat(lake.undone()).isEqualTo(undone());
                assertThat(lake.newestThroughLoan()).isEqualTo(Relay.COUNTED.size());
                assertThat(lake.recommended()).contains("*");
              });
    }
  }

  private static void assertRecommended(Cassandra cassandra, String reader, boolean known) {
    try (LakeReader lake = new LakeReader(cassandra.address())) {
      await("what was recommended to " + reader)
          .atMost(Duration.ofSeconds(120))
          .pollInterval(Duration.ofMillis(500))
          .ignoreExceptions()
          .until(() -> lake.recommended().contains(reader) == known);
    }
  }

  private static Set<Long> undone() {
    return Relay.MADE.keySet().stream()
        .filter(loan -> !Relay.COUNTED.containsKey(loan))
        .collect(Collectors.toSet());
  }
}
