package com.legerible.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.Kafka;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopTenJobIT {

  private static final String NO_CASSANDRA = "127.0.0.1:1";

  private final Random random = new Random(7);

  @Test
  void equalsARecountAfterRepeatsUndosGarbageAndAKill() throws Exception {
    try (Relay relay = new Relay();
        JobProcess job = new JobProcess(TopTenJob.class, 11, NO_CASSANDRA).start();
        TopicReader<TopTenChanged> rankings =
            new TopicReader<>(Topics.TOP_TEN, TopTenChanged.class, "11/");
        TopicReader<JobProgress> progress =
            new TopicReader<>(Topics.JOB_PROGRESS, JobProgress.class, "top-ten");
        TopicReader<DeadLetter> letters =
            new TopicReader<>(Topics.DEAD_LETTERS, DeadLetter.class, "loans")) {
      loanSome(relay, 400);
      rankings.await("the first rankings", Recount::isLastOf);

      loanSome(relay, 200);
      job.kill();
      loanSome(relay, 200);
      job.start();
      rankings.await("the rankings after a kill", Recount::isLastOf);

      job.kill();
      job.forgetLastCommit("top-ten");
      job.start();
      loanSome(relay, 50);
      List<TopTenChanged> all =
          rankings.await("the ranking of a batch run again", Recount::isLastOf);

      assertOneRankingForEachSequence(all);
      assertThat(job.log()).doesNotContain("ERROR");
      progress.await("progress", some -> some.stream().anyMatch(one -> one.batchMillis() > 0));
      letters.await("a letter for each piece of garbage", some -> ids(some).size() == 4);
    }
  }

  @Test
  void anOldCheckpointIsRefusedWhenTheTopicWasMadeAnew() throws Exception {
    try (Relay relay = new Relay();
        Kafka anew = Servers.emptyKafka();
        JobProcess job = new JobProcess(TopTenJob.class, 12, NO_CASSANDRA).start();
        TopicReader<TopTenChanged> rankings =
            new TopicReader<>(Topics.TOP_TEN, TopTenChanged.class, "12/")) {
      loanSome(relay, 10);
      rankings.await("the first rankings", Recount::isLastOf);
      job.kill();

      job.start(anew.address());

      assertThat(job.awaitExit()).isEqualTo(1);
      assertThat(job.log().lines().filter(line -> line.contains("ERROR")))
          .singleElement()
          .asString()
          .contains("made for another topic 'loans'", "./legerible replay");
    }
  }

  private void loanSome(Relay relay, int number) throws Exception {
    List<LoanMade> loans = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      long bookId = 1 + (long) Math.abs(random.nextGaussian() * 12);
      loans.add(relay.loan(bookId, Instant.now().minus(age())));
      if (random.nextInt(10) == 0) {
        relay.undo(loans.remove(random.nextInt(loans.size())));
      }
      if (random.nextInt(5) == 0) {
        relay.repeatLast(1 + random.nextInt(Math.min(5, i + 1)));
      }
      if (i % 40 == 0) {
        relay.tick();
        relay.flush();
      }
    }
    relay.write(Topics.LOANS, 1, "1", "garbage " + number + loans.size());
    relay.repeatLast(1);
    relay.tick();
    relay.flush();
  }

  /** Most loans are new, some late or imported. */
  private Duration age() {
    return random.nextInt(4) > 0
        ? Duration.ZERO
        : Duration.ofSeconds(
            random.nextInt(3) == 0 ? random.nextInt(172_800) : random.nextInt(900));
  }

  private static void assertOneRankingForEachSequence(List<TopTenChanged> rankings) {
    Map<String, TopTenChanged> bySequence = new HashMap<>();
    for (TopTenChanged ranking : rankings) {
      TopTenChanged other = bySequence.putIfAbsent(ranking.id(), ranking);
      assertThat(other == null ? ranking : other).isEqualTo(ranking);
    }
    assertThat(rankings).as("a batch ran again").hasSizeGreaterThan(bySequence.size());
  }

  private static List<String> ids(List<DeadLetter> letters) {
    return letters.stream()
        .filter(letter -> String.valueOf(letter.value()).startsWith("garbage"))
        .map(DeadLetter::id)
        .distinct()
        .toList();
  }
}
