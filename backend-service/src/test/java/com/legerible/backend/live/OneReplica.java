package com.legerible.backend.live;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One replica on real servers, with an administrator signed in. */
abstract class OneReplica {

  static final Duration LIMIT = Duration.ofSeconds(60);

  static Replica backend;
  static JdbcClient sql;
  static TestLog log;
  static String susi;

  @BeforeAll
  static void start() {
    backend = Replica.start();
    log = new TestLog();
    sql = backend.sql();
    susi = backend.signIn("susi");
    await().atMost(LIMIT).until(() -> backend.bean(LiveHub.class).isReady());
  }

  @AfterAll
  static void stop() {
    log.close();
    backend.close();
  }

  static long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
