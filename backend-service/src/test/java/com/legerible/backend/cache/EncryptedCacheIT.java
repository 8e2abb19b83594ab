package com.legerible.backend.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestServers;
import com.legerible.localstack.servers.Certificate;
import com.legerible.localstack.servers.EncryptedMemcached;
import com.legerible.localstack.servers.Memcached;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A real server that speaks TLS alone, and others that are not the one that is trusted. */
@Timeout(180)
@ExtendWith(OutputCaptureExtension.class)
class EncryptedCacheIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final byte[] BYTES = "bytes".getBytes(StandardCharsets.UTF_8);

  @TempDir private static Path folder;
  private static Certificate certificate;
  private static EncryptedMemcached server;

  private final List<MemcachedServers> clients = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    certificate = Certificate.madeIn(named("ours"));
    server = TestServers.encryptedMemcached(certificate);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void itRuns() {
    if (!server.isAlive()) {
      server.start();
    }
  }

  @AfterEach
  void closeAll() {
    clients.forEach(MemcachedServers::destroy);
  }

  @Test
  void whatIsCachedIsFoundAgain() throws Exception {
    Shelf cache = cache(server.address(), certificate.pem());
    await().atMost(LIMIT).until(() -> answers(cache));
    byte[] large = new byte[900_000];
    large[large.length - 1] = 1;
    cache.put("large", large, 60);
    assertThat(cache.get("large")).isEqualTo(large);
  }

  @Test
  void aServerThatSomebodyElseSignedIsLeftAlone(CapturedOutput log) throws Exception {
    Path foreign = Certificate.madeIn(named("foreign")).pem();
    assertLeftAlone(cache(server.address(), foreign));
    awaitWords(log, "LEGERIBLE_MEMCACHED_CA is " + foreign);
  }

  @Test
  void aServerOfAnotherNameIsLeftAlone(CapturedOutput log) throws Exception {
    Certificate elsewhere = Certificate.madeIn(named("elsewhere"), "dns:elsewhere");
    EncryptedMemcached other = TestServers.encryptedMemcached(elsewhere);
    try {
      assertLeftAlone(cache(other.address(), elsewhere.pem()));
      awaitWords(log, "the server one of the name 127.0.0.1");
    } finally {
      other.stop();
    }
  }

  @Test
  void aServerThatSpeaksNoTlsIsLeftAlone(CapturedOutput log) throws Exception {
    Memcached open = TestServers.ownMemcached();
    try {
      assertLeftAlone(cache(open.address(), certificate.pem()));
      awaitWords(log, "Start the server with --enable-ssl");
    } finally {
      open.stop();
    }
  }

  @Test
  void aKilledServerIsUsedAgainWhenItIsBack() {
    Shelves cache = cache(server.address(), certificate.pem());
    await().atMost(LIMIT).until(() -> answers(cache));
    server.kill();
    await().atMost(LIMIT).until(() -> !answers(cache) && cache.allLeftAlone());
    server.start();
    await().atMost(LIMIT).until(() -> answers(cache) && !cache.allLeftAlone());
  }

  @Test
  void aConnectionOnWhichNothingArrivesAnyMoreIsMadeAnew() throws Exception {
    try (Road road = new Road(server.port())) {
      Shelves cache = cache(road.address(), certificate.pem());
      await().atMost(LIMIT).until(() -> answers(cache));
      road.loseWhatIsSent();
      assertThat(answers(cache)).isFalse();
      await().atMost(LIMIT).until(() -> answers(cache));
    }
  }

  @Test
  void connectionsThatNobodyClosedGiveWayToNewOnes(CapturedOutput log) throws Exception {
    List<Socket> forgotten = new ArrayList<>();
    try (TlsTunnel tunnel =
        new TlsTunnel(
            ServerAddress.of(server.address()),
            certificate.pem().toString(),
            certificate.encryption().getSocketFactory())) {
      for (int i = 0; i < 20; i++) {
        Socket last = new Socket();
        last.connect(tunnel.entrance());
        forgotten.add(last);
      }
      await().atMost(LIMIT).until(() -> isClosed(forgotten.get(0)));
      MemcachedShelf newest = new MemcachedShelf("newest", tunnel::entrance, TIMEOUT);
      await().atMost(LIMIT).until(() -> answers(newest));
      newest.close();
      assertThat(log).doesNotContain("is not used");
    } finally {
      for (Socket socket : forgotten) {
        socket.close();
      }
    }
  }

  private static boolean isClosed(Socket socket) throws Exception {
    socket.setSoTimeout(1_000);
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException open) {
      return false;
    } catch (java.io.IOException reset) {
      return true;
    }
  }

  private static void assertLeftAlone(Shelves cache) {
    await().atMost(LIMIT).until(() -> !answers(cache) && cache.allLeftAlone());
  }

  private static void awaitWords(CapturedOutput log, String words) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(log).contains("is not used: ", words));
  }

  private static Path named(String name) throws Exception {
    return Files.createDirectories(folder.resolve(name));
  }

  private Shelves cache(String address, Path authority) {
    MemcachedServers client =
        new MemcachedServers(
            new CacheProperties(
                List.of(address),
                authority.toString(),
                TIMEOUT,
                Duration.ofSeconds(60),
                3,
                Duration.ofMillis(500),
                Duration.ofSeconds(1)));
    clients.add(client);
    return client.shelves();
  }

  /** Whether what is put there is found there; a server that is left alone holds nothing. */
  private static boolean answers(Shelf shelf) {
    try {
      shelf.put("hello", BYTES, 60);
      return shelf.get("hello") != null;
    } catch (Shelf.ShelfUnreachable notYet) {
      return false;
    }
  }
}
