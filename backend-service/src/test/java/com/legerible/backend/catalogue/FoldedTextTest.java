package com.legerible.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "Später, spater",
    "SPATER, spater",
    "Joël Dicker, joel dicker",
    "Der große Sommer, der grosse sommer",
    "Преступление, преступление",
    "Łódź, lodz",
    "a | b, a b"
  })
  void caseAndAccentsDoNotMatter(String text, String folded) {
    assertThat(FoldedText.of(text)).isEqualTo(folded);
  }

  @Test
  void whatIsSpecialInAPatternIsTakenLiterally() {
    assertThat(FoldedText.patterns("100% a_b c\\d"))
        .containsExactly("%100\\%%", "%a\\_b%", "%c\\\\d%");
  }

  @Test
  void anEmptySearchHasNoPatterns() {
    assertThat(FoldedText.patterns("  ")).isEmpty();
  }

  @Test
  void aBookIsFoundByTitleAuthorsAndIsbn() {
    assertThat(FoldedText.ofBook("Später", List.of("Stephen King"), "9783453273351"))
        .isEqualTo("spater | stephen king | 9783453273351");
  }
}
