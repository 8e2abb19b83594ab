package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.live.LiveClient.Event;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Screens connected to two replicas. */
class LiveIT extends TwoReplicas {

  @Test
  void aRankingReachesEveryScreenWithItsTitles() throws IOException {
    try (LiveClient screen = LiveClient.connect(one.address(), null, null);
        LiveClient elsewhere = LiveClient.connect(other.address(), null, null)) {
      screen.await("snapshot", data -> data.get("totals").get("books").asLong() >= 34);
      elsewhere.await("snapshot", data -> true);
      long number = rank(books.subList(0, 10));
      Event seen = screen.await("top-ten", data -> is(data, number));
      Event seenElsewhere = elsewhere.await("top-ten", data -> is(data, number));
      assertThat(seen.data()).isEqualTo(seenElsewhere.data());
      assertThat(seen.data().get("entries").get(0).get("title").asString())
          .isEqualTo(title(books.get(0)));
      await().until(() -> is(one.get("/api/top-ten?window=all", null), number));
    }
  }

  @Test
  void anOldRankingDeliveredAgainTurnsNoScreenAndNoTableBack() throws IOException {
    try (LiveClient screen = LiveClient.connect(one.address(), null, null)) {
      screen.await("snapshot", data -> true);
      long old = rank(books.subList(0, 3));
      long newer = rank(books.subList(1, 4));
      screen.await("top-ten", data -> is(data, newer));
      log.ranking(old, books.subList(0, 3));
      log.ranking(newer, books.subList(5, 9));
      long last = rank(books.subList(2, 5));
      screen.await("top-ten", data -> is(data, last));
      List<Long> sequences =
          screen.events("top-ten").stream().map(e -> e.data().get("sequence").asLong()).toList();
      assertThat(sequences).isSorted().doesNotHaveDuplicates();
      assertThat(
              screen.events("top-ten").stream()
                  .filter(e -> is(e.data(), newer))
                  .map(e -> e.data().get("entries").get(0).get("bookId").asLong()))
          .containsOnly(books.get(1));
      await().until(() -> is(one.get("/api/top-ten", null), last));
    }
  }

  @Test
  void aRecordThatTheRelaySendsTwiceCountsOnce() throws IOException {
    String nadia = one.signIn("nadia");
    try (LiveClient screen = LiveClient.connect(one.address(), null, null)) {
      screen.await("snapshot", data -> true);
      long before = settledLoans();
      long loan = one.loan(books.get(0), nadia);
      screen.await("loan", data -> data.get("loanId").asLong() == loan);
      assertThat(log.again(Topics.LOANS)).isPositive();
      log.again(Topics.BOOKS);
      long marker = one.loan(books.get(1), nadia);
      screen.await("loan", data -> data.get("loanId").asLong() == marker);
      screen.await("totals", data -> data.get("loans").asLong() == before + 2);
      assertThat(settledLoans()).isEqualTo(before + 2);
      assertThat(screen.events("loan").stream().map(e -> e.data().get("loanId").asLong()))
          .doesNotHaveDuplicates();
      assertThat(screen.events("totals"))
          .noneMatch(e -> e.data().get("loans").asLong() > before + 2);
      long counted =
          one.sql().sql("select sum(loans)::bigint from book_loans").query(Long.class).single();
      assertThat(counted).isEqualTo(before + 2);
    }
  }

  @Test
  void garbageOnAnyTopicIsPutAsideAndStopsNothing() throws IOException {
    String nadia = one.signIn("nadia");
    String mark = "garbage " + System.nanoTime();
    List<Topic> topics =
        List.of(
            Topics.LOANS, Topics.TOP_TEN, Topics.RECOMMENDATIONS, Topics.BOOKS_FOUND, Topics.BOOKS);
    try (LiveClient screen = LiveClient.connect(other.address(), null, null)) {
      screen.await("snapshot", data -> true);
      topics.forEach(topic -> log.garbage(topic, mark));
      topics.forEach(topic -> log.garbage(topic, "{\"type\":\"" + mark + "\"}"));
      long number = rank(books.subList(3, 6));
      long loan = one.loan(books.get(2), nadia);
      screen.await("top-ten", data -> is(data, number));
      screen.await("loan", data -> data.get("loanId").asLong() == loan);
      await().until(() -> is(one.get("/api/top-ten", null), number));
      await().untilAsserted(() -> assertThat(deadTopics(mark)).hasSize(topics.size() * 2));
      assertThat(new TreeSet<>(deadTopics(mark)))
          .isEqualTo(
              topics.stream().map(Topic::name).collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void whoComesBackMissesNoLoanAndSeesNoneTwiceOnAnyReplica() throws IOException {
    String nadia = one.signIn("nadia");
    String id;
    try (LiveClient screen = LiveClient.connect(one.address(), null, null)) {
      screen.await("snapshot", data -> true);
      long seen = one.loan(books.get(0), nadia);
      screen.await("loan", data -> data.get("loanId").asLong() == seen);
      id = screen.lastId();
    }
    for (Replica replica : List.of(other, one)) {
      List<Long> expected = new ArrayList<>();
      books.subList(0, 12).forEach(book -> expected.add(one.loan(book, nadia)));
      try (LiveClient back = LiveClient.connect(replica.address(), null, id)) {
        long last = one.loan(books.get(3), nadia);
        expected.add(last);
        back.await("loan", data -> data.get("loanId").asLong() == last);
        await().until(() -> loans(back).size() >= expected.size());
        assertThat(loans(back)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(back.events("snapshot")).isEmpty();
        assertThat(back.events("top-ten")).isNotEmpty();
        id = back.lastId();
      }
    }
  }

  @Test
  void anIdMeansTheSameOnEveryReplica() throws IOException {
    await().until(() -> snapshotId(one).equals(snapshotId(other)));
    try (LiveClient lost = LiveClient.connect(one.address(), null, "nonsense")) {
      lost.await("snapshot", data -> true);
      assertThat(lost.events("reset")).isEmpty();
    }
  }

  @Test
  void aClientThatNeverReadsHarmsNobodyAndIsDropped() throws Exception {
    List<Long> long20 = longBooks();
    OpenStreams streams = one.bean(OpenStreams.class);
    long droppedBefore = streams.dropped();
    try (DeafClient deaf = DeafClient.connect(one);
        LiveClient screen = LiveClient.connect(one.address(), null, null)) {
      assertThat(deaf.statusLine()).startsWith("HTTP/1.1 200");
      screen.await("snapshot", data -> true);
      // Until the sockets between them hold no more, and then some time.
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () -> {
                long number = rank(long20);
                screen.await("top-ten", data -> is(data, number));
                assertThat(streams.dropped()).isEqualTo(droppedBefore + 1);
              });
      assertThat(screen.hasEnded()).isFalse();
    }
  }

  @Test
  void aScreenThatGoesAwayTakesNoOtherWithIt() throws IOException {
    for (int round = 0; round < 100; round++) {
      try (LiveClient leaving = LiveClient.connect(one.address(), null, null)) {
        leaving.await("snapshot", data -> true);
      }
      // The first meets a closed socket, the second a broken one.
      rank(books.subList(0, 3));
      rank(books.subList(1, 4));
      try (LiveClient coming = LiveClient.connect(one.address(), null, null)) {
        coming.await("snapshot", data -> true);
        long number = rank(books.subList(2, 5));
        coming.await("top-ten", data -> is(data, number));
      }
    }
  }

  @Test
  void heartbeatsAreComments() throws IOException {
    try (LiveClient screen = LiveClient.connect(one.address(), null, null)) {
      await().until(() -> screen.comments() >= 2);
    }
  }

  @Test
  void onlyLibrariansSeeWhoLoanedAndOnlyWhileSignedIn() throws IOException {
    String nadia = one.signIn("nadia");
    String benni = one.signIn("benni");
    try (LiveClient reader = LiveClient.connect(one.address(), nadia, null);
        LiveClient librarian = LiveClient.connect(one.address(), benni, null)) {
      librarian.await("snapshot", data -> true);
      reader.await("snapshot", data -> data.get("recommendations").get("items").size() == 4);
      long loan = other.loan(books.get(4), nadia);
      JsonNode named = librarian.await("loan", d -> d.get("loanId").asLong() == loan).data();
      JsonNode nameless = reader.await("loan", d -> d.get("loanId").asLong() == loan).data();
      assertThat(named.get("reader").get("name").asString()).isNotBlank();
      assertThat(nameless.get("reader").isNull()).isTrue();
      one.signOut(benni);
      librarian.await("reset", data -> true);
      long later = other.loan(books.get(5), nadia);
      JsonNode after = librarian.await("loan", d -> d.get("loanId").asLong() == later).data();
      assertThat(after.get("reader").isNull()).isTrue();
    }
  }

  @Test
  void aSimulationShowsOnTheScreensOfEveryReplica() throws IOException {
    String susi = one.signIn("susi");
    try (LiveClient here = LiveClient.connect(one.address(), susi, null);
        LiveClient there = LiveClient.connect(other.address(), null, null)) {
      here.await("snapshot", data -> true);
      there.await("snapshot", data -> true);
      long id = one.simulate(5, susi);
      for (LiveClient screen : List.of(here, there)) {
        screen.await(
            "simulation",
            data -> data.get("id").asLong() == id && data.get("state").asString().equals("DONE"));
      }
      try (LiveClient late = LiveClient.connect(other.address(), null, null)) {
        JsonNode shown = late.await("snapshot", data -> true).data().get("simulations");
        assertThat(shown).anyMatch(simulation -> simulation.get("id").asLong() == id);
      }
    }
  }

  private static List<String> deadTopics(String mark) {
    return log.deadLetters().stream()
        .filter(letter -> letter.get("value").asString("").contains(mark))
        .map(letter -> letter.get("topic").asString())
        .toList();
  }

  private static String snapshotId(Replica replica) throws IOException {
    try (LiveClient screen = LiveClient.connect(replica.address(), null, null)) {
      return screen.await("snapshot", data -> true).id();
    }
  }

  private static List<Long> loans(LiveClient screen) {
    return screen.events("loan").stream().map(e -> e.data().get("loanId").asLong()).toList();
  }

  private static String title(long bookId) {
    return one.sql()
        .sql("select title from books where id = ?")
        .param(bookId)
        .query(String.class)
        .single();
  }
}
