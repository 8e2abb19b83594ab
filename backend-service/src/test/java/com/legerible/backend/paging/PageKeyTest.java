package com.legerible.backend.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.problems.Refused;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

  @Test
  void aKeyComesBackAsItWas() {
    String text = PageKey.of("title", 0, "Über Menschen", 12L).text();
    assertThat(PageKey.read(text, Function.identity()))
        .contains(List.of("title", "0", "Über Menschen", "12"));
  }

  @Test
  void emptyPartsKeepTheirPlace() {
    assertThat(PageKey.read(PageKey.of("", 1, "").text(), Function.identity()))
        .contains(List.of("", "1", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%%%", "MTIz", "ä"})
  void garbageIsRefusedByField(String garbage) {
    assertThatThrownBy(() -> PageKey.read(garbage, parts -> parts.get(3)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo("after"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101})
  void pagesAreBounded(int limit) {
    assertThatThrownBy(() -> Limit.of(limit)).isInstanceOf(Refused.class);
  }
}
