package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.broadcast.BroadcastPosition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientBufferTest {

  private final Facts log = new Facts();
  private final ClientBuffer buffer = new ClientBuffer(3, new FactBudget(1_000));

  @Test
  void aNewClientGetsItsSnapshotFirst() {
    buffer.fact(log.next(0), false);
    assertThat(buffer.take(1000)).isNull();
    begin();
    buffer.fact(log.next(0), false);
    assertThat(written()).containsExactly("snapshot everything", "loan 0@1");
  }

  @Test
  void ofAStateOnlyTheNewestWaits() {
    begin();
    for (int i = 1; i <= 100; i++) {
      buffer.state("top-ten/all", log.ranking(), Facts.frame("top-ten", "" + i));
    }
    assertThat(written()).containsExactly("snapshot everything", "top-ten 100");
  }

  @Test
  void aStateKeepsItsPlaceSoThatFactsCannotStarveIt() {
    begin();
    buffer.state("top-ten/all", log.ranking(), Facts.frame("top-ten", "1"));
    buffer.fact(log.next(0), false);
    buffer.state("top-ten/all", log.ranking(), Facts.frame("top-ten", "2"));
    assertThat(written()).containsExactly("snapshot everything", "top-ten 2", "loan 0@0");
  }

  @Test
  void anIdNeverCoversAFactThatStillWaits() {
    begin();
    BroadcastPosition before = log.ranking();
    buffer.state("top-ten/all", before, Facts.frame("top-ten", "1"));
    Fact fact = log.next(2);
    buffer.fact(fact, false);
    buffer.state("top-ten/all", log.ranking(), Facts.frame("top-ten", "2"));
    assertThat(ids()).containsExactly("life.0.0.0.0.0.0.0.0.0", before + "", fact.position() + "");
  }

  @Test
  void everyFactWaitsUpToTheLimit() {
    begin();
    for (int i = 0; i < 3; i++) {
      buffer.fact(log.next(i), false);
    }
    assertThat(written())
        .containsExactly("snapshot everything", "loan 0@0", "loan 1@0", "loan 2@0");
  }

  @Test
  void beyondTheLimitTheClientStartsOverAndHoldsNothingUntilThen() {
    begin();
    for (int i = 0; i < 50; i++) {
      buffer.fact(log.next(0), false);
    }
    assertThat(buffer.startsOver()).isTrue();
    assertThat(buffer.take(1000)).isNull();
    buffer.begin(
        log.position(), Facts.frame("reset", buffer.reason()), Facts.frame("snapshot", "new"));
    buffer.fact(log.next(0), false);
    assertThat(written())
        .containsExactly(
            "reset More happened than this connection could carry.", "snapshot new", "loan 0@50");
  }

  @Test
  void theOneThatHoldsMostStartsOverWhenAllTogetherHoldTooMuch() {
    FactBudget budget = new FactBudget(10);
    budget.shareAmong(5);
    ClientBuffer slow = new ClientBuffer(100, budget);
    ClientBuffer quick = new ClientBuffer(100, budget);
    slow.begin(log.position(), null, Facts.frame("snapshot", "everything"));
    quick.begin(log.position(), null, Facts.frame("snapshot", "everything"));
    for (int i = 0; i < 10; i++) {
      slow.fact(log.next(0), false);
    }
    quick.fact(log.next(0), false);
    quick.fact(log.next(0), false);
    assertThat(quick.startsOver()).as("has its share of two").isFalse();
    slow.fact(log.next(0), false);
    assertThat(slow.startsOver()).isTrue();
    assertThat(slow.reason()).contains("than this connection could carry");
    for (int i = 0; i < 8; i++) {
      quick.fact(log.next(0), false);
    }
    assertThat(quick.startsOver()).as("what the other held is free").isFalse();
    quick.fact(log.next(0), false);
    assertThat(quick.startsOver()).isTrue();
  }

  @Test
  void whatWasWrittenMakesRoom() {
    begin();
    List<String> all = new ArrayList<>(written());
    for (int i = 0; i < 50; i++) {
      buffer.fact(log.next(0), false);
      all.addAll(written());
    }
    assertThat(all).hasSize(51).doesNotHaveDuplicates();
  }

  @Test
  void aResumedClientGetsTheFactsSinceThenAndNoneTwice() {
    BroadcastPosition seen = log.position();
    List<Fact> missed = List.of(log.next(0), log.next(1), log.next(0), log.next(3), log.next(2));
    buffer.resume(seen, missed, false);
    buffer.fact(log.next(0), false);
    assertThat(written())
        .containsExactly("loan 0@0", "loan 1@0", "loan 0@1", "loan 3@0", "loan 2@0", "loan 0@2");
  }

  @Test
  void aReplicaThatLagsBehindNeitherRepeatsAFactNorTakesTheIdBack() {
    Facts elsewhere = new Facts();
    elsewhere.next(0);
    elsewhere.next(0);
    BroadcastPosition seenElsewhere = elsewhere.position();
    Fact seen = log.next(0);
    Fact seenToo = log.next(0);
    Fact other = log.next(1);
    buffer.resume(seenElsewhere, List.of(), false);
    buffer.state("totals", log.position(), Facts.frame("totals", "1"));
    buffer.fact(seen, false);
    buffer.fact(seenToo, false);
    buffer.fact(other, false);
    List<String> lines = lines();
    assertThat(lines)
        .containsSubsequence("data: 1", "data: 1@0")
        .doesNotContain("data: 0@0", "data: 0@1");
    assertThat(lines.get(0)).isEqualTo("id: " + log.position());
  }

  @Test
  void anIdOfALaggingReplicaIsTheFurthestOfBoth() {
    Facts elsewhere = new Facts();
    elsewhere.next(0);
    Fact here = log.next(1);
    buffer.resume(elsewhere.position(), List.of(here), false);
    assertThat(ids()).containsExactly("life.1.1.0.0.0.0.0.0.0");
  }

  @Test
  void onlyLibrariansSeeWhoLoaned() {
    begin();
    buffer.fact(log.next(0), true);
    assertThat(written()).containsExactly("snapshot everything", "loan 0@0 by Nadia");
  }

  @Test
  void aHeartbeatIsACommentAndIsNeverTwice() {
    begin();
    written();
    buffer.heartbeat();
    buffer.heartbeat();
    assertThat(new String(buffer.take(100), StandardCharsets.UTF_8)).isEqualTo(":\n\n");
    assertThat(buffer.take(100)).isNull();
  }

  @Test
  void aChunkIsNotMuchLargerThanAsked() {
    begin();
    buffer.fact(log.next(0), false);
    buffer.fact(log.next(0), false);
    assertThat(new String(buffer.take(1), StandardCharsets.UTF_8)).contains("snapshot");
    assertThat(new String(buffer.take(1), StandardCharsets.UTF_8)).contains("0@0");
    assertThat(new String(buffer.take(1), StandardCharsets.UTF_8)).contains("0@1");
  }

  private void begin() {
    buffer.begin(log.position(), null, Facts.frame("snapshot", "everything"));
  }

  private List<String> written() {
    List<String> events = new ArrayList<>();
    String name = "";
    for (String line : lines()) {
      if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        events.add(name + " " + line.substring(6));
      }
    }
    return events;
  }

  private List<String> ids() {
    return lines().stream()
        .filter(line -> line.startsWith("id: "))
        .map(line -> line.substring(4))
        .toList();
  }

  private List<String> lines() {
    StringBuilder text = new StringBuilder();
    byte[] bytes = buffer.take(64);
    while (bytes != null) {
      text.append(new String(bytes, StandardCharsets.UTF_8));
      bytes = buffer.take(64);
    }
    return text.toString().lines().filter(line -> !line.isEmpty()).toList();
  }
}
