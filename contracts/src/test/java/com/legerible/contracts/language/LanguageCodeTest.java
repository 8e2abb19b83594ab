package com.legerible.contracts.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodeTest {

  @ParameterizedTest
  @CsvSource({
    "ger, de",
    "deu, de",
    "de, de",
    "de-AT, de",
    "German, de",
    "/languages/ger, de",
    "en-US, en",
    "eng, en",
    "ENG, en",
    "fre, fr",
    "heb, he",
    "iw, he",
    "ind, id",
    "grc, grc",
    "zh_CN, zh"
  })
  void manyWordsAreOneLanguage(String written, String code) {
    assertThat(LanguageCode.of(written)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "|||", "und", "mul", "zxx", "--", "1", "en glish"})
  void noLanguageIsNone(String written) {
    assertThat(LanguageCode.of(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "fr", "he", "id", "cs", "grc", "cy", "ja", "ro"})
  void theCodeOfLibrariesLeadsBack(String code) {
    assertThat(LanguageCode.of(LanguageCode.ofLibraries(code))).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx", "qq"})
  void librariesCallACodeThatNobodyKnowsUndetermined(String code) {
    assertThat(LanguageCode.ofLibraries(code)).isEqualTo("und");
  }
}
