package com.legerible.backend.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.TestServers;
import com.legerible.backend.outbox.TopicReader.Read;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Two replicas, each a process: the one that leads is killed while both lend. */
@Timeout(240)
class HandOverIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int CLIENTS = 4;
  private static final int LOANS_OF_EACH = 60;

  private final TestClient here = TestBackend.nobody().signedInAs("nadia");
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void aLeaderThatIsKilledUnderLoadLosesNothingAndRepeatsNothing() throws Exception {
    int port = FreePort.find();
    Process other = otherReplica(port);
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    try {
      TestClient there = here.at("http://127.0.0.1:" + port);
      await().atMost(LIMIT).ignoreExceptions().until(() -> isReady(there));
      makeLeader(there);
      List<Callable<List<Long>>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(() -> lend(there));
      }
      List<Future<List<Long>>> lending = clients.stream().map(pool::submit).toList();
      await().atMost(LIMIT).until(() -> made.get() > CLIENTS * LOANS_OF_EACH / 3);
      other.destroyForcibly().waitFor();
      List<Long> answered = new ArrayList<>();
      for (Future<List<Long>> one : lending) {
        answered.addAll(one.get());
      }
      assertThat(answered).hasSize(CLIENTS * LOANS_OF_EACH).doesNotHaveDuplicates();
      await().atMost(LIMIT).until(() -> unsent() == 0);
      List<Long> counted = countedLoans();
      assertThat(counted).doesNotHaveDuplicates().containsAll(answered);
    } finally {
      other.destroyForcibly();
      pool.shutdownNow();
    }
  }

  private static Process otherReplica(int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(LegeribleBackend.class.getName());
    command.addAll(List.of(TestServers.backendArguments("--server.port=" + port)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "other-replica.log").toFile())
        .start();
  }

  private static boolean isReady(TestClient client) {
    return client.get("/actuator/health/readiness").statusCode() == 200;
  }

  /** The relay here steps back until the other one has sent something. */
  private void makeLeader(TestClient there) {
    Relay relay = TestBackend.bean(Relay.class);
    relay.stop();
    try {
      assertThat(there.lend(1).statusCode()).isEqualTo(201);
      await().atMost(LIMIT).until(() -> unsent() == 0);
    } finally {
      relay.start();
    }
  }

  /** Each wish goes to the other replica first, and to this one where that does not answer. */
  private List<Long> lend(TestClient there) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < LOANS_OF_EACH; i++) {
      String key = UUID.randomUUID().toString();
      HttpResponse<String> answer = i % 2 == 0 ? here.lend(2, key) : eventually(there, key);
      assertThat(answer.statusCode()).isIn(200, 201);
      ids.add(here.read(answer, Loan.class).id());
      made.incrementAndGet();
    }
    return ids;
  }

  private HttpResponse<String> eventually(TestClient there, String key) {
    try {
      return there.lend(2, key);
    } catch (UncheckedIOException killed) {
      return here.lend(2, key);
    }
  }

  private static long unsent() {
    return TestBackend.numbers("select count(*) from outbox where key <> 'time'").get(0);
  }

  /** As every reader counts: what has no higher position than the last one is a repeat. */
  private static List<Long> countedLoans() {
    JsonMapper json = TestBackend.bean(JsonMapper.class);
    Map<Integer, Long> last = new HashMap<>();
    List<Long> loans = new ArrayList<>();
    for (Read read : new TopicReader(TestServers.kafka().address()).readAll(Topics.LOANS)) {
      if (read.position() > last.getOrDefault(read.partition(), 0L)) {
        last.put(read.partition(), read.position());
        if (read.value().contains("\"" + LoanMade.TYPE + "\"")) {
          loans.add(json.readValue(read.value(), LoanMade.class).loanId());
        }
      }
    }
    return loans;
  }
}
