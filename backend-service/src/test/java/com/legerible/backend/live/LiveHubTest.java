package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.BroadcastPositionTest;
import com.legerible.backend.broadcast.FactPlace;
import com.legerible.backend.security.SignedIn;
import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Totals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LiveHubTest {

  private static final Instant NOON = Facts.NOON;

  private final FactBudget budget = new FactBudget(1_000);
  private final OpenStreams streams = new OpenStreams(budget);
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final List<Ranking> pushed = new ArrayList<>();
  private final LiveHub hub =
      new LiveHub(
          streams,
          new Frames(JsonMapper.builder().build(), List.of(pushed::add)),
          new LiveProperties(
              5,
              20,
              Duration.ofMinutes(10),
              Duration.ofSeconds(10),
              Duration.ofSeconds(30),
              Duration.ofSeconds(5),
              1),
          now::get);
  private BroadcastPosition position = BroadcastPositionTest.start("life");
  private long loans;
  private long books;

  @BeforeEach
  void begin() {
    hub.begin(position, List.of(ranking(1)), new VersionedTotals(new Totals(34, 3, 3), 3));
  }

  @Test
  void aNewStreamBeginsWithWhatEveryScreenShows() {
    LiveStream stream = joined(null, null);
    assertThat(read(stream))
        .startsWith("id: " + position + "\nevent: snapshot\ndata: ")
        .contains("\"serverTime\":\"2026-11-22T12:00:00Z\"", "\"books\":34", "\"sequence\":1");
  }

  @Test
  void whatAPollBroughtIsSeenTogetherOrNotAtAll() {
    LiveStream before = joined(null, null);
    read(before);
    loan(0);
    LiveStream between = joined(null, null);
    assertThat(read(between)).contains("snapshot");
    assertThat(read(before)).isEmpty();
    hub.reached(position);
    assertThat(read(before)).contains("event: loan", "Dune 1");
    assertThat(read(between)).contains("event: loan", "Dune 1");
  }

  @Test
  void whoComesBackMissesNoLoanAndSeesTheNewestState() {
    LiveStream first = joined(null, null);
    read(first);
    loan(0);
    hub.reached(position);
    String seen = lastId(read(first));
    streams.remove(first, false);
    loan(1);
    loan(0);
    hub.rankingChanged(position, ranking(2));
    hub.rankingChanged(position, ranking(3));
    hub.reached(position);
    String resumed = read(joined(null, seen));
    assertThat(resumed)
        .contains("Dune 2", "Dune 3", "\"sequence\":3", "event: totals")
        .doesNotContain("snapshot", "Dune 1", "\"sequence\":2");
  }

  @Test
  void whoWasAwayTooLongIsToldAndStartsOver() {
    String old = position.toString();
    for (int i = 0; i < 30; i++) {
      loan(0);
    }
    hub.reached(position);
    assertThat(read(joined(null, old))).contains("event: reset", "event: snapshot");
  }

  @Test
  void aScreenThatHasSeenMoreElsewhereIsNotTakenBack() {
    LiveStream screen = joined(null, positionAfterLoans(2));
    assertThat(read(screen)).as("a first byte, or the client is not connected").isEqualTo(":\n\n");
    loan(0);
    hub.rankingChanged(position, ranking(2));
    hub.reached(position);
    assertThat(read(screen)).isEmpty();
    loan(0);
    hub.rankingChanged(position, ranking(3));
    hub.reached(position);
    assertThat(read(screen))
        .contains("\"sequence\":3", "event: totals")
        .doesNotContain("\"sequence\":2", "Dune");
    hub.rankingChanged(position, ranking(4));
    hub.reached(position);
    assertThat(read(screen)).containsOnlyOnce("event: ").contains("\"sequence\":4");
  }

  @Test
  void norBySnapshotWhereItMissesWhatIsKnownHere() {
    String seen = positionAfterLoans(2);
    for (int i = 0; i < 30; i++) {
      loan(1);
    }
    hub.reached(position);
    LiveStream screen = joined(null, seen);
    assertThat(read(screen)).isEqualTo(":\n\n");
    loan(0);
    loan(0);
    hub.rankingChanged(position, ranking(3));
    hub.reached(position);
    assertThat(read(screen)).contains("event: reset", "event: snapshot", "\"sequence\":3");
  }

  @Test
  void meanwhileItSeesWhatIsNotInTheLogForHoweverLongTheLogIsAway() {
    hub.importChanged(imported(Import.State.RUNNING, 10));
    LiveStream screen = joined(viewer(2, Role.LIBRARIAN), positionAfterLoans(2));
    assertThat(read(screen)).contains("\"read\":10").doesNotContain("sequence");
    now.set(NOON.plusSeconds(300));
    hub.totalsChanged(position, new VersionedTotals(new Totals(34, 3, 4), 3));
    hub.reached(position);
    hub.importChanged(imported(Import.State.RUNNING, 20));
    assertThat(read(screen)).contains("\"read\":20").doesNotContain("reset", "event: totals");
  }

  @Test
  void aScreenThatHasSeenWhatTheLogLostStartsOver() {
    LiveStream screen = joined(null, positionAfterLoans(2));
    loan(0);
    hub.reached(position);
    now.set(NOON.plusSeconds(16));
    hub.reached(position);
    assertThat(read(screen)).contains("event: reset", "event: snapshot");
    loan(0);
    hub.reached(position);
    assertThat(read(screen)).contains("Dune 2");
  }

  @Test
  void anUnknownIdMeansASnapshot() {
    assertThat(read(joined(null, "nonsense"))).contains("snapshot").doesNotContain("reset");
    String other = BroadcastPositionTest.start("other").toString();
    assertThat(read(joined(null, other))).contains("snapshot").doesNotContain("reset");
  }

  @Test
  void aClientThatDoesNotReadHoldsLittleAndStartsOver() {
    LiveStream sleeping = joined(null, null);
    read(sleeping);
    for (int i = 0; i < 1000; i++) {
      loan(0);
    }
    hub.reached(position);
    assertThat(sleeping.buffer().startsOver()).isTrue();
    assertThat(read(sleeping)).contains("event: reset", "event: snapshot").doesNotContain("Dune");
  }

  @Test
  void whatWaitsForAStreamThatEndedIsRoomForOthers() {
    LiveStream slow = joined(null, null);
    read(slow);
    for (int i = 0; i < 5; i++) {
      loan(0);
    }
    hub.reached(position);
    streams.remove(slow, true);
    hub.snapshot(slow);
    slow.fact(new Facts().next(0));
    for (int i = 0; i < 1_000; i++) {
      assertThat(budget.take(Integer.MAX_VALUE)).isTrue();
    }
  }

  @Test
  void readersAreNamedToLibrariansOnly() {
    LiveStream anyone = joined(null, null);
    LiveStream reader = joined(viewer(1, Role.READER), null);
    LiveStream librarian = joined(viewer(2, Role.LIBRARIAN), null);
    List.of(anyone, reader, librarian).forEach(this::read);
    loan(0);
    hub.reached(position);
    assertThat(read(anyone)).contains("Dune").doesNotContain("Nadia");
    assertThat(read(reader)).contains("Dune").doesNotContain("Nadia");
    assertThat(read(librarian)).contains("Nadia");
  }

  @Test
  void anEndedSessionSeesWhatEverybodySees() {
    LiveStream librarian = joined(viewer(2, Role.LIBRARIAN), null);
    read(librarian);
    loan(0);
    hub.reached(position);
    streams.sessionEnded(librarian);
    assertThat(read(librarian)).contains("event: reset", "snapshot").doesNotContain("Nadia");
    loan(0);
    hub.reached(position);
    assertThat(read(librarian)).contains("Dune 2").doesNotContain("Nadia");
    assertThat(streams.isConnected(2)).isFalse();
  }

  @Test
  void recommendationsGoToTheirReaderAlone() {
    LiveStream nadia = joined(viewer(1, Role.READER), null);
    LiveStream anna = joined(viewer(3, Role.READER), null);
    read(nadia);
    read(anna);
    hub.recommend(1, new Recommendations(NOON, List.of()));
    assertThat(read(nadia)).contains("event: recommendations");
    hub.recommend(1, new Recommendations(NOON.plusSeconds(1), List.of()));
    assertThat(read(nadia)).as("the same books again").isEmpty();
    assertThat(read(anna)).isEmpty();
  }

  @Test
  void importsAreShownToLibrariansOnlyAndNeverGoBack() {
    LiveStream reader = joined(viewer(1, Role.READER), null);
    LiveStream librarian = joined(viewer(2, Role.LIBRARIAN), null);
    List.of(reader, librarian).forEach(this::read);
    hub.importChanged(imported(Import.State.RUNNING, 20));
    hub.importChanged(imported(Import.State.RUNNING, 10));
    assertThat(read(reader)).isEmpty();
    assertThat(read(librarian)).contains("event: import", "\"read\":20").doesNotContain(":10,");
    hub.importChanged(imported(Import.State.DONE, 30));
    hub.importChanged(imported(Import.State.RUNNING, 40));
    assertThat(read(librarian)).contains("DONE").doesNotContain("RUNNING");
    assertThat(read(joined(viewer(3, Role.LIBRARIAN), null))).contains("event: import", "DONE");
    assertThat(read(joined(null, null))).doesNotContain("event: import");
  }

  @Test
  void aRankingIsPushedOnceHoweverManyScreensShowIt() {
    LiveStream one = joined(null, null);
    LiveStream other = joined(null, null);
    List.of(one, other).forEach(this::read);
    hub.rankingChanged(position, ranking(7));
    hub.reached(position);
    assertThat(pushed).isEmpty();
    List.of(one, other).forEach(this::read);
    assertThat(pushed).containsExactly(ranking(7));
  }

  @Test
  void fewBooksAreToldOneByOneAndManyInOneEvent() {
    LiveStream stream = joined(null, null);
    read(stream);
    books(3, 2);
    hub.reached(position);
    assertThat(read(stream)).contains("\"Emma 1\"", "\"Emma 2\"").doesNotContain("books-added");
    books(3, 1_000);
    hub.reached(position);
    assertThat(read(stream))
        .containsOnlyOnce("event: ")
        .contains("event: books-added", "\"count\":1000", "\"Emma 997\"", "\"Emma 1002\"")
        .doesNotContain("\"Emma 996\"");
  }

  @Test
  void booksThatCameMeanwhileAreToldInTheOrderOfTheLogAndOnce() {
    LiveStream first = joined(null, null);
    read(first);
    books(3, 11);
    loan(0);
    books(4, 12);
    hub.reached(position);
    String all = read(first);
    assertThat(all).containsSubsequence("\"count\":11", "Dune 1", "\"count\":12");
    String afterTheLoan = all.substring(0, all.indexOf("\"count\":12"));
    afterTheLoan = afterTheLoan.substring(0, afterTheLoan.lastIndexOf("id: "));
    assertThat(read(joined(null, lastId(afterTheLoan))))
        .contains("\"count\":12")
        .doesNotContain("\"count\":11", "Dune 1");
    assertThat(read(joined(null, lastId(all)))).doesNotContain("books-added", "Dune");
  }

  private static Import imported(Import.State state, long read) {
    return new Import(9, "books", "csv", "a.csv", false, state, read, 0, 0, 0, 0, NOON, null, null);
  }

  private LiveStream joined(Viewer viewer, String lastEventId) {
    LiveStream stream = new LiveStream(viewer, null, 5, budget, () -> {});
    hub.join(stream, lastEventId);
    return stream;
  }

  private String read(LiveStream stream) {
    if (stream.buffer().startsOver()) {
      hub.snapshot(stream);
    }
    StringBuilder text = new StringBuilder();
    byte[] bytes = stream.buffer().take(100);
    while (bytes != null) {
      text.append(new String(bytes, StandardCharsets.UTF_8));
      bytes = stream.buffer().take(100);
    }
    return text.toString();
  }

  private void loan(int partition) {
    long offset = position.next(partition);
    position = BroadcastPositionTest.with(position, partition, offset + 1);
    loans++;
    hub.loanMade(
        position,
        new FactPlace(partition, offset, null),
        new LiveLoan(loans, 5, "Dune " + loans, NOON, new Loan.Borrower(1, "Nadia")));
  }

  private void books(int partition, int number) {
    for (int i = 0; i < number; i++) {
      long offset = position.next(partition);
      position = BroadcastPositionTest.with(position, partition, offset + 1);
      books++;
      hub.bookAdded(
          position,
          new FactPlace(partition, offset, null),
          new Book(books, null, "Emma " + books, List.of(), null, null, 0, 1));
    }
  }

  private String positionAfterLoans(int number) {
    return BroadcastPositionTest.with(position, 0, position.next(0) + number).toString();
  }

  private static String lastId(String text) {
    String last = text.substring(text.lastIndexOf("id: ") + 4);
    return last.substring(0, last.indexOf('\n'));
  }

  private static Viewer viewer(long id, Role role) {
    return new Viewer(new SignedIn(id, "user" + id, "User " + id, role), "token" + id);
  }

  private static Ranking ranking(long sequence) {
    return new Ranking("all", 1, sequence, null, NOON, NOON, sequence, List.of());
  }
}
