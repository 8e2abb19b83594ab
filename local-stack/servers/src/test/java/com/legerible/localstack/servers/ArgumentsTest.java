package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void namesAreFollowedByTheirValues() {
    Arguments arguments = Arguments.parse("--port=9092", "--data=/tmp/a=b");
    assertThat(arguments.number("port")).isEqualTo(9092);
    assertThat(arguments.path("data")).isEqualTo(Path.of("/tmp/a=b").toAbsolutePath());
    assertThat(arguments.pathIfGiven("data")).isPresent();
  }

  @Test
  void whatIsMissingIsNamedWhereItIsNeeded() {
    Arguments arguments = Arguments.parse("--port=9092");
    assertThat(arguments.pathIfGiven("data")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arguments.path("data"))
        .withMessageContaining("--data=");
  }

  @Test
  void anotherFormIsRefused() {
    for (String form : new String[] {"--port", "port=1", "9092"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Arguments.parse(form))
          .withMessageContaining(form);
    }
  }
}
