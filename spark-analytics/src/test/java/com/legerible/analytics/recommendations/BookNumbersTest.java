package com.legerible.analytics.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BookNumbersTest {

  @Test
  void equalsAMapBeforeAndAfterItWasBytes() {
    Random random = new Random(1);
    Map<Long, Long> expected = new TreeMap<>();
    BookNumbers numbers = new BookNumbers();
    for (int i = 0; i < 5_000; i++) {
      long book = random.nextInt(500) * 1_000_003L;
      int difference = random.nextInt(3) - 1;
      numbers.add(book, difference);
      expected.merge(book, (long) difference, Long::sum);
      expected.values().removeIf(number -> number <= 0);
    }

    assertThat(asMap(numbers)).isEqualTo(expected);
    assertThat(asMap(BookNumbers.fromBytes(numbers.toBytes()))).isEqualTo(expected);
  }

  @Test
  void largestNumbersFit() {
    BookNumbers numbers = new BookNumbers();
    numbers.add(Long.MAX_VALUE, Long.MAX_VALUE);

    assertThat(BookNumbers.fromBytes(numbers.toBytes()).get(Long.MAX_VALUE))
        .isEqualTo(Long.MAX_VALUE);
  }

  private static Map<Long, Long> asMap(BookNumbers numbers) {
    Map<Long, Long> map = new TreeMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      map.put(numbers.bookAt(i), numbers.numberAt(i));
    }
    return map;
  }
}
