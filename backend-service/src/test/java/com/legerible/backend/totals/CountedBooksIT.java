package com.legerible.backend.totals;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionOperations;

@Timeout(120)
class CountedBooksIT {

  private static final int WRITERS = 4;
  private static final int ROUNDS = 20;

  private final TransactionOperations transactions = TestBackend.bean(TransactionOperations.class);

  @AfterEach
  void removeThem() {
    remove("counted %");
  }

  @Test
  void theNumberOfBooksIsRightWhoeverAddsRemovesOrGivesUpAtTheSameTime() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "counted " + writer;
        writers.add(pool.submit(() -> change(name)));
      }
      for (Future<?> writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(TestBackend.numbers("select count(*) from books where title like 'counted %'"))
        .containsExactly(2L * WRITERS * ROUNDS);
    assertThat(counted()).isEqualTo(recounted());
    remove("counted %");
    assertThat(counted()).isEqualTo(recounted());
  }

  /** In each round three books come, one goes, and another three are given up. */
  private void change(String name) {
    for (int round = 0; round < ROUNDS; round++) {
      String title = name + "-" + round + "-";
      transactions.executeWithoutResult(
          status -> {
            add(title);
            remove(title + "1");
          });
      transactions.executeWithoutResult(
          status -> {
            add(title + "given up ");
            status.setRollbackOnly();
          });
    }
  }

  private static void add(String title) {
    TestBackend.sql()
        .sql(
            "insert into books (title, search_text)"
                + " select :title || n, :title || n from generate_series(1, 3) n")
        .param("title", title)
        .update();
  }

  private static void remove(String titles) {
    TestBackend.sql().sql("delete from books where title like ?").param(titles).update();
  }

  private static long counted() {
    return TestBackend.bean(TotalsStore.class).read().totals().books();
  }

  private static long recounted() {
    return TestBackend.numbers("select count(*) from books").get(0);
  }
}
