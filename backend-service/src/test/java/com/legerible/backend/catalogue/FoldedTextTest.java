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
    "DER GROẞE SOMMER, der grosse sommer",
    "Преступление, преступление",
    "ΟΔΥΣΣΈΩΣ, οδυσσεωσ",
    "οδυσσέως, οδυσσεωσ",
    "Işık, isik",
    "IŞIK, isik",
    "İstanbul, istanbul",
    "Łódź, lodz",
    "红楼梦, 红 楼 梦",
    "がくもん, が く も ん",
    "한국어, 한국어",
    "हिन्दी, हिन्दी",
    "ﬁnale １２, finale 12",
    "a | b, a b",
    "'  100% a_b c\\d!', 100 a b c d"
  })
  void caseAccentsAndPunctuationDoNotMatter(String text, String folded) {
    assertThat(FoldedText.of(text)).isEqualTo(folded);
  }

  @Test
  void aPatternHoldsNothingSpecial() {
    assertThat(FoldedText.patterns("100% a_b")).containsExactly("%100%", "%a%", "%b%");
  }

  @Test
  void anEmptySearchHasNoPatterns() {
    assertThat(FoldedText.patterns("  ")).isEmpty();
  }

  @Test
  void aBookIsFoundByTitleAuthorsAndIsbn() {
    assertThat(BookTexts.of("Später!", List.of("Stephen King"), "9783453273351", "de").folded())
        .isEqualTo("spater | stephen king | 9783453273351");
  }

  @Test
  void noWordIsLongerThanPostgresTakes() {
    assertThat(FoldedText.words("Ж".repeat(2000))).containsExactly("ж".repeat(100));
    assertThat(FoldedText.name("a ".repeat(300))).hasSizeLessThanOrEqualTo(200);
  }
}
