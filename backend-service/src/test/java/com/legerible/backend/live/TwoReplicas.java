package com.legerible.backend.live;

import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestServers;
import com.legerible.localstack.servers.Memcached;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;

/** Two replicas on real servers, one of them without a cache, and a log to write to. */
abstract class TwoReplicas {

  static Memcached memcached;
  static Replica one;
  static Replica other;
  static TestLog log;
  static long sequence = System.currentTimeMillis();
  static List<Long> books;

  @BeforeAll
  static void start() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    memcached = TestServers.ownMemcached();
    one =
        Replica.start(
            "--legerible.cache.servers=" + memcached.address(),
            "--legerible.live.give-up-after=2s",
            "--legerible.live.heartbeat=1s",
            "--legerible.live.check-sessions=500ms");
    // Nothing listens there: a cache that is away from the very start.
    other = Replica.start("--legerible.cache.servers=127.0.0.1:1");
    log = new TestLog();
    books = one.sql().sql("select id from books order by id limit 20").query(Long.class).list();
    await().until(() -> one.bean(LiveHub.class).isReady() && other.bean(LiveHub.class).isReady());
  }

  @AfterAll
  static void stop() {
    log.close();
    other.close();
    one.close();
    memcached.close();
  }

  static long rank(List<Long> bookIds) {
    log.ranking(++sequence, bookIds);
    return sequence;
  }

  /** Books that nobody has loaned, with titles so long that a ranking fills sockets. */
  static List<Long> longBooks() {
    return LongStream.range(0, 10)
        .mapToObj(
            i ->
                one.sql()
                    .sql("insert into books (title, search_text) values (?, '') returning id")
                    .param((i + " ").repeat(900))
                    .query(Long.class)
                    .single())
        .toList();
  }

  /** The loans that Postgres counts, once it counts every loan there is. */
  static long settledLoans() {
    String made = "select count(*) from loans";
    String counted = "select coalesce(sum(loans), 0)::bigint from loans_counted";
    await()
        .until(
            () ->
                one.sql().sql(made).query(Long.class).single()
                    <= one.sql().sql(counted).query(Long.class).single());
    return one.sql().sql(counted).query(Long.class).single();
  }

  static boolean is(JsonNode ranking, long number) {
    return ranking.get("sequence").asLong() == number;
  }
}
