package com.legerible.benchmarks.desktop.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldTest {

  @Test
  void whatIsToldIsUnderstoodOnTheOtherSide() {
    Told told = Told.of(Told.Kind.STEP, "each page", 12, 1_500, 90_000);
    assertThat(Told.read(told.line())).contains(told);
    assertThat(told.number(3)).isEqualTo(90_000);
  }

  @Test
  void whatIsToldStaysOnOneLine() {
    Told told = Told.of(Told.Kind.LOST, "nowhere\ton\nthe screen");
    assertThat(Told.read(told.line()).orElseThrow().text(0)).isEqualTo("nowhere on the screen");
  }

  @Test
  void whatTheClientPrintsItselfIsNotTold() {
    assertThat(Told.read("08:20:11 INFO probe of something")).isEmpty();
    assertThat(Told.read("")).isEmpty();
  }
}
