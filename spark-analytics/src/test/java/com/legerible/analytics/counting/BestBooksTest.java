package com.legerible.analytics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.counting.BestBooks.Kept;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestBooksTest {

  private final BookCountsInMemory counts = new BookCountsInMemory();

  @Test
  void equalCountsAreOrderedByBook() {
    BestBooks best = new BestBooks(3, 5, Kept.NOTHING);
    change(best, 9, 1);
    change(best, 4, 1);

    assertThat(best.first(3)).containsExactly(new BookCount(4, 1), new BookCount(9, 1));
  }

  @Test
  void aBookThatSinksOutMakesRoomForAnUnlistedOne() {
    BestBooks best = new BestBooks(1, 1, Kept.NOTHING);
    change(best, 1, 1);
    change(best, 2, 1);
    change(best, 1, -1);

    assertThat(best.first(1)).containsExactly(new BookCount(2, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void alwaysEqualsARecount(int seed) {
    Random random = new Random(seed);
    BestBooks best = new BestBooks(10, 13, Kept.NOTHING);
    for (int i = 0; i < 3_000; i++) {
      long book = random.nextInt(60);
      change(best, book, random.nextInt(100) < 45 ? -1 : 1);
      if (random.nextInt(20) == 0) {
        best = new BestBooks(10, 13, best.kept());
      }
      assertThat(best.first(10)).isEqualTo(recount());
    }
  }

  private void change(BestBooks best, long book, int difference) {
    long before = counts.get(book);
    long after = Math.max(0, before + difference);
    counts.put(book, after);
    best.changed(book, before, after, counts);
  }

  private List<BookCount> recount() {
    Iterable<BookCount> all = counts::all;
    return StreamSupport.stream(all.spliterator(), false)
        .sorted(BookCount.BEST_FIRST)
        .limit(10)
        .toList();
  }
}
