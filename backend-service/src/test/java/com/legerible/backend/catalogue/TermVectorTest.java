package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TermVectorTest {

  private static final int IN_TEN = 1;
  private static final int IN_ONE = 2;
  private static final int IN_HALF = 3;
  private static final int IN_ALL = 4;

  /** Of 100 texts. */
  private static double rarity(int term) {
    int having =
        switch (term) {
          case IN_TEN -> 10;
          case IN_ONE -> 1;
          case IN_HALF -> 50;
          default -> 100;
        };
    return TermVector.rarity(100, having);
  }

  private static TermVector of(int... terms) {
    return TermVector.of(terms, TermVectorTest::rarity);
  }

  @Test
  void theCosineWeighsTermsByTheirRarity() {
    // 2.3026² / (√(2.3026² + 4.6052²) · √(2.3026² + 0.6931²))
    assertThat(of(IN_TEN, IN_ONE).cosine(of(IN_TEN, IN_HALF))).isCloseTo(0.42823, within(0.00001));
    assertThat(of(IN_TEN, IN_HALF).cosine(of(IN_TEN, IN_ONE))).isCloseTo(0.42823, within(0.00001));
  }

  @Test
  void aTermThatIsRepeatedCountsAsOften() {
    // (2 · 2.3026 · 2.3026) / (√((2 · 2.3026)² + 0.6931²) · 2.3026)
    assertThat(of(IN_TEN, IN_TEN, IN_HALF).cosine(of(IN_TEN))).isCloseTo(0.98886, within(0.00001));
  }

  @Test
  void theSameTermsAreAsAlikeAsCanBeAndOthersNotAtAll() {
    assertThat(of(IN_TEN, IN_ONE).cosine(of(IN_ONE, IN_TEN))).isCloseTo(1, within(1e-9));
    assertThat(of(IN_TEN).cosine(of(IN_ONE, IN_HALF))).isZero();
  }

  @Test
  void whatEveryTextHasMakesNoneAlike() {
    assertThat(of(IN_ALL).cosine(of(IN_ALL))).isZero();
    assertThat(of().cosine(of())).isZero();
  }
}
