package com.legerible.backend.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellListTest {

  @Test
  void textsStandBetweenSemicolons() {
    assertThat(CellList.of(List.of("J.K. Rowling", "Mary GrandPré")))
        .isEqualTo("J.K. Rowling; Mary GrandPré");
    assertThat(CellList.texts("J.K. Rowling; Mary GrandPré"))
        .containsExactly("J.K. Rowling", "Mary GrandPré");
  }

  @Test
  void aSemicolonThatNobodyDoubledStaysOneWhereNoBlankFollows() {
    assertThat(CellList.texts("A;B; C")).containsExactly("A;B", "C");
  }

  @Test
  void whateverTheTextsHoldTheyComeBack() {
    var random = new Random(7);
    String signs = ";; ab";
    for (int i = 0; i < 5_000; i++) {
      List<String> texts = new ArrayList<>();
      for (int count = 1 + random.nextInt(4); count > 0; count--) {
        var text = new StringBuilder("x");
        for (int length = random.nextInt(6); length > 0; length--) {
          text.insert(random.nextInt(text.length() + 1), signs.charAt(random.nextInt(5)));
        }
        texts.add(text.toString());
      }
      assertThat(CellList.texts(CellList.of(texts))).isEqualTo(texts);
    }
  }
}
