package com.legerible.desktop.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.live.BooksAdded;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLiveStreamTest {
  private static final String LOAN =
      "event: loan\ndata: {\"loanId\":%d,\"bookId\":1,\"title\":\"Dune\","
          + "\"madeAt\":\"2026-11-22T12:00:00.000Z\"}\nid: %s\n\n";

  private final MockWebServer server = new MockWebServer();
  private final SessionToken token = new SessionToken();
  private final Recorder heard = new Recorder();
  private HttpLiveStream stream;

  @BeforeEach
  void open() throws Exception {
    server.start();
    stream = new HttpLiveStream(server.url("/"), token, Duration.ofMillis(10));
  }

  @AfterEach
  void close() {
    stream.close();
    server.close();
  }

  @Test
  void aBrokenStreamGoesOnWhereItBroke() throws Exception {
    say(LOAN.formatted(1, "a.1") + LOAN.formatted(2, "a.2"));
    say(LOAN.formatted(3, "a.3"));
    waitSilently();
    stream.open(heard);
    await().untilAsserted(() -> assertThat(heard.loans).containsExactly(1L, 2L, 3L));
    assertThat(next().getHeaders().get("Last-Event-ID")).isNull();
    assertThat(next().getHeaders().get("Last-Event-ID")).isEqualTo("a.2");
    assertThat(next().getHeaders().get("Last-Event-ID")).isEqualTo("a.3");
    assertThat(heard.links).startsWith("connected", "disconnected", "connected");
  }

  @Test
  void anEventThatCannotBeReadStopsNothing() {
    say(
        """
        event: top-ten
        data: {broken

        event: from-the-future
        data: {}

        : heartbeat

        event: reset
        data: {"reason":"too old"}

        event: totals
        data: {"books":1,"loans":2,"readers":3,"new":4}

        """);
    waitSilently();
    stream.open(heard);
    await().untilAsserted(() -> assertThat(heard.totals).containsExactly(new Totals(1, 2, 3)));
  }

  @Test
  void theSessionIsSentAndANewOneStartsAnew() throws Exception {
    token.set("first");
    say(LOAN.formatted(1, "a.1"));
    waitSilently();
    waitSilently();
    stream.open(heard);
    assertThat(next().getHeaders().get("Authorization")).isEqualTo("Bearer first");
    assertThat(next().getHeaders().get("Last-Event-ID")).isEqualTo("a.1");
    await().until(() -> heard.links.size() >= 3);
    token.set("second");
    stream.reopen();
    RecordedRequest anew = next();
    assertThat(anew.getHeaders().get("Authorization")).isEqualTo("Bearer second");
    assertThat(anew.getHeaders().get("Last-Event-ID")).isNull();
  }

  @Test
  void anEndedSessionGoesOnWithoutOne() throws Exception {
    token.set("old");
    server.enqueue(new MockResponse.Builder().code(401).build());
    say(LOAN.formatted(1, "a.1"));
    waitSilently();
    stream.open(heard);
    await().untilAsserted(() -> assertThat(heard.loans).containsExactly(1L));
    assertThat(next().getHeaders().get("Authorization")).isEqualTo("Bearer old");
    assertThat(next().getHeaders().get("Authorization")).isNull();
    assertThat(heard.links).contains("sessionEnded");
  }

  @Test
  void aClosedStreamStaysClosed() {
    waitSilently();
    stream.open(heard);
    await().until(() -> heard.links.contains("connected"));
    int before = server.getRequestCount();
    stream.close();
    say(LOAN.formatted(1, "a.1"));
    await()
        .during(Duration.ofMillis(200))
        .until(() -> server.getRequestCount() == before && heard.loans.isEmpty());
  }

  private void say(String events) {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/event-stream")
            .body(events)
            .build());
  }

  private void waitSilently() {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/event-stream")
            .body(": here\n\n")
            .bodyDelay(60, TimeUnit.SECONDS)
            .build());
  }

  private RecordedRequest next() throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  private static final class Recorder implements LiveListener {
    private final List<String> links = new CopyOnWriteArrayList<>();
    private final List<Long> loans = new CopyOnWriteArrayList<>();
    private final List<Totals> totals = new CopyOnWriteArrayList<>();

    @Override
    public void connected() {
      links.add("connected");
    }

    @Override
    public void disconnected() {
      links.add("disconnected");
    }

    @Override
    public void sessionEnded() {
      links.add("sessionEnded");
    }

    @Override
    public void totals(Totals heard) {
      totals.add(heard);
    }

    @Override
    public void loan(LiveLoan loan) {
      loans.add(loan.loanId());
    }

    @Override
    public void snapshot(LiveSnapshot snapshot) {}

    @Override
    public void ranking(Ranking ranking) {}

    @Override
    public void bookAdded(Book book) {}

    @Override
    public void booksAdded(BooksAdded books) {}

    @Override
    public void recommendations(Recommendations recommendations) {}

    @Override
    public void simulation(Simulation simulation) {}

    @Override
    public void imported(com.legerible.contracts.rest.Import progress) {}
  }
}
