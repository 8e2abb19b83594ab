package com.legerible.desktop.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.client.Release;
import com.legerible.desktop.client.ReleaseFeed;
import com.legerible.desktop.fakes.ManualBackground;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateCheckTest {
  private static final Duration LATER = Duration.ofMinutes(1);

  private final MockWebServer server = new MockWebServer();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final ManualBackground background = new ManualBackground();
  private final List<Release> told = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    workers.shutdownNow();
  }

  @Test
  void aNewerVersionIsTold() throws Exception {
    feedSays("{\"version\":\"0.10.0\",\"page\":\"https://example.org/new\",\"later\":1}");
    check("0.9.1-SNAPSHOT");
    awaitAnswer();
    assertThat(told).containsExactly(new Release("0.10.0", "https://example.org/new"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.9.1", "0.9", "v0.8.12", "0.9.1-SNAPSHOT", "newest", "9-a whole story", ""})
  void whatIsNoNewerVersionIsNotTold(String version) throws Exception {
    feedSays("{\"version\":\"" + version + "\",\"page\":\"https://example.org/new\"}");
    check("0.9.1");
    awaitAnswer();
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "http://example.org",
        "javascript:alert(1)",
        "https://",
        "https:// x"
      })
  void aPageThatIsNotEncryptedIsNotOffered(String page) throws Exception {
    feedSays("{\"version\":\"9\",\"page\":\"" + page + "\"}");
    check("0.9.1");
    awaitAnswer();
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "no json", "[1]"})
  void whatIsNoReleaseIsPassedOver(String body) throws Exception {
    feedSays(body);
    check("0.9.1");
    awaitAnswer();
    assertThat(told).isEmpty();
  }

  @Test
  void nothingIsAskedWhileTheApplicationStarts() {
    check("0.9.1");
    background.pass(Duration.ofSeconds(10));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void anAddressThatNeverAnswersHoldsUpNobody() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    check("0.9.1");
    background.pass(LATER);
    assertThat(server.takeRequest(30, TimeUnit.SECONDS)).isNotNull();
    background.settle();
    assertThat(told).isEmpty();
  }

  private void feedSays(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }

  private void check(String own) {
    ReleaseFeed feed = new ReleaseFeed(server.url("/newest.json"), workers);
    new UpdateCheck(feed, own, background, told::add).begin();
  }

  private void awaitAnswer() throws InterruptedException {
    background.pass(LATER);
    workers.shutdown();
    assertThat(workers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    background.settle();
  }
}
