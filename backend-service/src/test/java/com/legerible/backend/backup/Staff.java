package com.legerible.backend.backup;

import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Simulation;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the admin of a library does between two backups.
 *
 * @param nobody who is not signed in
 */
record Staff(TestClient nobody, TestClient susi) {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  static Staff of(ConfigurableApplicationContext backend) {
    TestClient nobody = TestClient.of(backend);
    return new Staff(nobody, nobody.signedInAs("susi"));
  }

  TestClient newcomer(String userName) {
    String wanted =
        """
        {"userName":"%s","name":"%s","role":"READER","password":"a password",
         "address":{"street":"","postcode":"1","city":"Ulm","country":""}}
        """;
    susi.post("/api/readers", wanted.formatted(userName, userName));
    return nobody.signedInAs(userName, "a password");
  }

  static long id(TestClient client) {
    return client.read(client.get("/api/me"), Profile.class).id();
  }

  /** Thirty loans that stay. */
  void simulate() {
    simulated();
  }

  /** Thirty loans that are taken back. */
  void simulateInVain() {
    String place = simulated();
    susi.delete(place + "?undo=true");
    await().atMost(LIMIT).until(() -> state(place) == Simulation.State.UNDONE);
  }

  private String simulated() {
    String place =
        susi.post("/api/simulations", "{\"loans\":30,\"perSecond\":1000,\"seed\":7}")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    await().atMost(LIMIT).until(() -> state(place) == Simulation.State.DONE);
    return place;
  }

  private Simulation.State state(String place) {
    return susi.read(susi.get(place), Simulation.class).state();
  }
}
