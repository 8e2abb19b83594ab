package com.legerible.backend.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestBackend;
import com.legerible.backend.TestServers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(120)
class DemonstrationIT {

  private static final String SCHEMA = "own_library";
  private static final String OPEN = "--server.address=0.0.0.0";

  @Test
  void aLibraryThatWasADemonstrationIsNotOpenedToOthersAsItIs() {
    assertThat(TestBackend.nobody().signedInAs("susi").get("/api/me").statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> backend(OPEN, demonstration(false)).close())
        .isInstanceOf(DemonstrationRefused.class)
        .hasMessageContainingAll("susi", "0.0.0.0", "everybody knows");
  }

  @Test
  void aLibraryWithReadersOfItsOwnGetsNoneOfTheDemonstration() {
    TestBackend.sql().sql("create schema " + SCHEMA).update();
    backend(OPEN, demonstration(false), ownSchema()).close();
    TestBackend.sql()
        .sql(
            "insert into "
                + SCHEMA
                + """
                .readers (user_name, name, role, street, postcode, city, country)
                values ('petra', 'Petra', 'ADMIN', '', '', '', '')
                """)
        .update();
    backend(demonstration(true), ownSchema()).close();
    assertThat(TestBackend.numbers("select count(*) from " + SCHEMA + ".readers"))
        .containsExactly(1L);
    assertThat(TestBackend.numbers("select count(*) from " + SCHEMA + ".books"))
        .containsExactly(0L);
  }

  private static String demonstration(boolean enabled) {
    return "--legerible.demonstration.enabled=" + enabled;
  }

  private static String ownSchema() {
    return "--spring.datasource.url="
        + TestServers.postgres().url()
        + "?currentSchema="
        + SCHEMA
        + ",public";
  }

  /** Without the log of the other libraries. */
  private static ConfigurableApplicationContext backend(String... more) {
    String[] arguments = Arrays.copyOf(more, more.length + 1);
    arguments[more.length] = "--spring.kafka.bootstrap-servers=127.0.0.1:1";
    return new SpringApplicationBuilder(LegeribleBackend.class)
        .run(TestServers.backendArguments(arguments));
  }
}
