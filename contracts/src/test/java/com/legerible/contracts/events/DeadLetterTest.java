package com.legerible.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

  @Test
  void theLongestHasRoomInKafkaEvenIfEveryCharacterIsEscaped() {
    DeadLetter letter =
        letter("r".repeat(300_000), "k".repeat(300_000), "\u0000".repeat(1_000_000));
    int characters = letter.reason().length() + letter.key().length() + letter.value().length();
    assertThat(characters * 6).isLessThan(1_000_000);
    assertThat(letter.wasShortened()).isTrue();
  }

  @Test
  void nothingIsCutWithinACharacter() {
    DeadLetter letter = letter("No event.", "1", "x" + "📚".repeat(DeadLetter.LONGEST_VALUE));
    assertThat(letter.value()).startsWith("x📚").endsWith("📚…");
    assertThat(letter.wasShortened()).isTrue();
  }

  @Test
  void whatFitsIsKeptAsItIs() {
    String value = "…".repeat(1_000);
    DeadLetter letter = letter("No event.", null, value);
    assertThat(letter.value()).isEqualTo(value);
    assertThat(letter.wasShortened()).isFalse();
    assertThat(letter("No event.", "1", null).wasShortened()).isFalse();
  }

  private static DeadLetter letter(String reason, String key, String value) {
    return new DeadLetter(reason, "loans", 0, 5, key, value, Instant.EPOCH);
  }
}
