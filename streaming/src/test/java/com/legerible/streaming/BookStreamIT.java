package com.legerible.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.Kafka;
import com.legerible.streaming.kafka.EventJson;
import com.legerible.streaming.recorded.RecordedBooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class BookStreamIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int BATCH = 50;
  private static final List<String> ISBNS = RecordedBooks.shipped().isbns();

  @TempDir private static Path folder;
  private static Kafka kafka;

  private StreamProcess source;
  private StreamProcess cataloguer;
  private KafkaDiary found;
  private KafkaDiary dead;

  @BeforeAll
  static void startKafka() {
    kafka = Kafka.startedIn(folder);
  }

  @AfterAll
  static void stopKafka() {
    kafka.stop();
  }

  @BeforeEach
  void openDiaries() {
    source =
        new StreamProcess("source", kafka.address(), folder.resolve("source.log"))
            .with("LEGERIBLE_SOURCE_EVERY", "PT0.05S");
    cataloguer = new StreamProcess("cataloguer", kafka.address(), folder.resolve("cataloguer.log"));
    found = new KafkaDiary(kafka.address(), Topics.BOOKS_FOUND);
    dead = new KafkaDiary(kafka.address(), Topics.DEAD_LETTERS);
  }

  @AfterEach
  void stopAll() {
    source.stop();
    cataloguer.stop();
    found.close();
    dead.close();
  }

  @Test
  void whatTheSourceSeesTheCataloguerFinds() throws Exception {
    try (var seen = new KafkaDiary(kafka.address(), Topics.ISBNS)) {
      source.start();
      cataloguer.start();
      await().atMost(LIMIT).until(() -> seen.keys().size() >= 30);
      source.stop();
      assertThat(source.onExit()).succeedsWithin(LIMIT).isEqualTo(0);
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> assertThat(found.keys()).hasSameSizeAs(seen.keys()));
      assertThat(found.keys()).containsExactlyInAnyOrderElementsOf(seen.keys());
      cataloguer.stop();
      assertThat(cataloguer.onExit()).succeedsWithin(LIMIT).isEqualTo(0);
      assertThat(cataloguer.words()).contains("Stopped");
      assertThat(found.lag(Topics.ISBNS, "cataloguer")).isZero();
    }
  }

  @Test
  void garbageAndAnUnknownIsbnGoToTheDeadLettersAndStopNothing() {
    cataloguer.start();
    found.write(Topics.ISBNS, "a", KafkaDiary.garbage());
    found.write(Topics.ISBNS, "b", null);
    found.write(Topics.ISBNS, "c", seen("9780306406157"));
    found.write(Topics.ISBNS, ISBNS.get(0), seen(ISBNS.get(0)));
    await().atMost(LIMIT).until(() -> dead.records().size() == 3 && !found.keys().isEmpty());
    Map<String, String> reasons =
        dead.records().stream()
            .map(record -> EventJson.mapper().readValue(record.value(), DeadLetter.class))
            .collect(Collectors.toMap(DeadLetter::key, DeadLetter::reason));
    assertThat(reasons).containsOnlyKeys("a", "b", "c");
    assertThat(reasons.get("a")).contains("no IsbnSeen as JSON");
    assertThat(reasons.get("b")).contains("no value");
    assertThat(reasons.get("c")).contains("No provider knows the ISBN 9780306406157");
    assertThat(found.keys()).containsExactly(ISBNS.get(0));
  }

  @Test
  void aCataloguerKilledInTheMiddleLosesNothingAndRepeatsAtMostABatch() throws Exception {
    int rounds = 20;
    int kills = 2;
    for (int round = 0; round < rounds; round++) {
      found.write(Topics.ISBNS, ISBNS, BookStreamIT::seen);
    }
    for (int kill = 0; kill < kills; kill++) {
      int before = found.keys().size();
      cataloguer.start();
      await().atMost(LIMIT).until(() -> found.keys().size() > before);
      cataloguer.kill();
      assertThat(lag()).as("still to do after kill %s", kill).isPositive();
    }
    cataloguer.start();
    await().atMost(LIMIT).until(() -> lag() == 0 && found.newRecords() == 0);
    Map<String, List<Object>> answers =
        found.records().stream()
            .collect(
                Collectors.groupingBy(
                    ConsumerRecord::key,
                    Collectors.mapping(BookStreamIT::withoutTime, Collectors.toList())));
    assertThat(answers.keySet()).isEqualTo(Set.copyOf(ISBNS));
    assertThat(answers.values())
        .allSatisfy(same -> assertThat(same).hasSizeGreaterThanOrEqualTo(rounds))
        .allSatisfy(same -> assertThat(new HashSet<>(same)).hasSize(1));
    assertThat(found.keys().size() - rounds * ISBNS.size()).isBetween(0, kills * BATCH);
  }

  @Test
  void kafkaMayBeAwayForAWhile() {
    try (var seen = new KafkaDiary(kafka.address(), Topics.ISBNS)) {
      source.start();
      cataloguer.start();
      await().atMost(LIMIT).until(() -> found.keys().size() >= 5);
      kafka.kill();
      await().atMost(LIMIT).until(() -> source.words().contains("trying again"));
      kafka.start();
      int before = seen.keys().size();
      await().atMost(LIMIT).until(() -> seen.keys().size() >= before + 10);
      source.stop();
      await().atMost(LIMIT).until(() -> new HashSet<>(found.keys()).containsAll(seen.keys()));
      assertThat(source.onExit()).succeedsWithin(LIMIT).isEqualTo(0);
      assertThat(cataloguer.isAlive()).isTrue();
    }
  }

  @Test
  void aSourceThatThisVersionDoesNotKnowIsRefused() {
    source.with("LEGERIBLE_SOURCE", "amazon").launch();
    assertThat(source.onExit()).succeedsWithin(LIMIT).isEqualTo(2);
    assertThat(source.words()).contains("'amazon'", "LEGERIBLE_SOURCE=recorded");
  }

  private long lag() throws Exception {
    return found.lag(Topics.ISBNS, "cataloguer");
  }

  private static String seen(String isbn) {
    return EventJson.mapper().writeValueAsString(new IsbnSeen(isbn, Instant.now(), "recorded"));
  }

  private static Object withoutTime(ConsumerRecord<String, String> record) {
    BookFound book = EventJson.mapper().readValue(record.value(), BookFound.class);
    return List.of(book.id(), book.title(), book.authors(), book.provenance());
  }
}
