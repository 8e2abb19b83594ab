package com.legerible.backend.privacy;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.TestServers;
import com.legerible.backend.accounts.Readers;
import com.legerible.backend.audit.Audit;
import com.legerible.backend.outbox.TopicReader;
import com.legerible.backend.recommendations.CandidateStore;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.Recommended.Candidate;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PrivacyIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient benni = nobody.signedInAs("benni");
  private static final TopicReader topics = new TopicReader(TestServers.kafka().address());

  private record LoanPage(List<Loan> items, String next, long total) {}

  private static long id(TestClient client) {
    return client.read(client.get("/api/me"), Profile.class).id();
  }

  private static void choose(TestClient reader, Privacy privacy) {
    String body = "{\"privacy\":\"" + privacy + "\"}";
    Profile profile = reader.read(reader.put("/api/me/privacy", body), Profile.class);
    assertThat(profile.privacy()).isEqualTo(privacy);
  }

  private static LoanPage loans(TestClient client, String path) {
    return client.read(client.get(path), LoanPage.class);
  }

  private static long allLoans() {
    return TestBackend.numbers("select count(*) from loans").get(0);
  }

  /** What a reader of the compacted topic ends up with. */
  private static long toldLoans(long reader) {
    await()
        .atMost(LIMIT)
        .until(
            () ->
                TestBackend.numbers("select count(*) from outbox where topic = 'reader-loans'")
                    .equals(List.of(0L)));
    Map<String, String> newest = new LinkedHashMap<>();
    topics.readAll(Topics.READER_LOANS).forEach(r -> newest.put(r.key(), r.value()));
    return newest.entrySet().stream()
        .filter(e -> e.getKey().startsWith(reader + ":") && Objects.nonNull(e.getValue()))
        .count();
  }

  @Test
  void loansThatAreNotUsedStayInTheOwnListOnly() {
    TestClient ida = TestBackend.newcomer("ida", "READER");
    long reader = id(ida);
    ida.lend(1);
    ida.lend(2);
    assertThat(toldLoans(reader)).isEqualTo(2);
    choose(ida, Privacy.NOT_USED);
    ida.lend(3);
    assertThat(toldLoans(reader)).isZero();
    assertThat(loans(ida, "/api/me/loans").total()).isEqualTo(3);
    choose(ida, Privacy.USED);
    assertThat(toldLoans(reader)).isEqualTo(3);
  }

  @Test
  void aForgottenReaderIsOnNoLoanAndARepeatIsStillARepeat() {
    TestClient jan = TestBackend.newcomer("jan", "READER");
    long reader = id(jan);
    String before = UUID.randomUUID().toString();
    String after = UUID.randomUUID().toString();
    Loan first = jan.read(jan.lend(4, before), Loan.class);
    long loans = allLoans();
    choose(jan, Privacy.FORGOTTEN);
    assertThat(jan.lend(4, after).statusCode()).isEqualTo(201);
    assertThat(jan.lend(4, after).statusCode()).isEqualTo(200);
    assertThat(jan.lend(4, before).statusCode()).isEqualTo(200);
    assertThat(jan.lend(5, before).statusCode()).isEqualTo(409);
    choose(jan, Privacy.USED);
    assertThat(jan.read(jan.lend(4, before), Loan.class).id()).isEqualTo(first.id());
    assertThat(jan.lend(4, after).statusCode()).isEqualTo(200);
    assertThat(allLoans() - loans).isEqualTo(1);
    assertThat(loans(jan, "/api/me/loans").total()).isZero();
    assertThat(loans(benni, "/api/loans?limit=2").items())
        .extracting(Loan::reader)
        .containsOnlyNulls();
    assertThat(toldLoans(reader)).isZero();
  }

  @Test
  void noLoanSlipsThroughWhileTheChoiceChanges() throws Exception {
    TestClient kai = TestBackend.newcomer("kai", "READER");
    long reader = id(kai);
    AtomicBoolean goOn = new AtomicBoolean(true);
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> lending =
          pool.submit(
              () -> {
                while (goOn.get()) {
                  assertThat(kai.lend(6).statusCode()).isEqualTo(201);
                }
              });
      for (int i = 0; i < 15; i++) {
        choose(kai, Privacy.USED);
        choose(kai, Privacy.FORGOTTEN);
        assertThat(loans(kai, "/api/me/loans").total()).isZero();
      }
      goOn.set(false);
      lending.get();
    } finally {
      pool.shutdownNow();
    }
    assertThat(toldLoans(reader)).isZero();
    assertThat(TestBackend.numbers("select count(*) from loans where reader_id = ?", reader))
        .containsExactly(0L);
  }

  @Test
  void ownDataTellsAllAndDeclinedBooksComeAndGo() {
    TestClient lea = TestBackend.newcomer("lea", "READER");
    lea.lend(7);
    assertThat(lea.put("/api/me/declined/8", "").statusCode()).isEqualTo(204);
    assertThat(lea.put("/api/me/declined/8", "").statusCode()).isEqualTo(204);
    assertThat(lea.put("/api/me/declined/999999", "").statusCode()).isEqualTo(404);
    OwnData data = lea.read(lea.get("/api/me/data"), OwnData.class);
    assertThat(data.profile().userName()).isEqualTo("lea");
    assertThat(data.sessions()).hasSize(1);
    assertThat(data.loans()).singleElement().extracting(OwnData.OwnLoan::bookId).isEqualTo(7L);
    assertThat(data.keys()).hasSize(1);
    assertThat(data.declinedBooks()).containsExactly(8L);
    assertThat(data.auditLines()).singleElement().hasFieldOrPropertyWithValue("by", "susi");
    assertThat(lea.delete("/api/me/declined/8").statusCode()).isEqualTo(204);
    assertThat(lea.read(lea.get("/api/me/data"), OwnData.class).declinedBooks()).isEmpty();
  }

  @Test
  void ownDataDoesNotCountThoseFewWhoShareATaste() {
    long lola = id(TestBackend.newcomer("lola", "READER"));
    TestBackend.bean(CandidateStore.class)
        .accept(
            List.of(
                new Recommended(
                    1,
                    1,
                    Long.toString(lola),
                    Instant.EPOCH,
                    List.of(
                        new Candidate(3, 0.5, 4L, 2, "LOANED_TOGETHER"),
                        new Candidate(5, 0.4, 4L, 3, "LOANED_TOGETHER")))));
    var disclosure =
        new Disclosure(
            TestBackend.bean(Readers.class),
            TestBackend.bean(OwnDataStore.class),
            TestBackend.bean(DeclinedStore.class),
            TestBackend.bean(Audit.class),
            new SharedReaders(false));
    assertThat(disclosure.of(lola).recommended())
        .singleElement()
        .extracting(Recommended::candidates, as(InstanceOfAssertFactories.list(Candidate.class)))
        .extracting(Candidate::sharedReaders)
        .containsExactly(0L, 3L);
  }
}
