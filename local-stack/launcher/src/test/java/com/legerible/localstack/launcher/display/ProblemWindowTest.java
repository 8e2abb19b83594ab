package com.legerible.localstack.launcher.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemWindowTest {

  @Test
  void aMessageKeepsItsSignsAndItsLines() {
    assertThat(ProblemWindow.html("a <b> & c\nd")).contains("a &lt;b> &amp; c<br>d");
  }
}
