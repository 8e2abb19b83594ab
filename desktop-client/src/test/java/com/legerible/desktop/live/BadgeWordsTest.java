package com.legerible.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BadgeWordsTest {
  private final Words words = new Words(Locale.GERMAN);

  @Test
  void oneOfAKindIsNotSeveral() {
    assertThat(BadgeWords.totals(words, new Totals(1, 1, 1)))
        .isEqualTo("1 Buch   ·   1 Ausleihe   ·   1 Leserkonto");
    assertThat(BadgeWords.totals(words, new Totals(2, 48_201, 3)))
        .isEqualTo("2 Bücher   ·   48.201 Ausleihen   ·   3 Leserkonten");
  }
}
