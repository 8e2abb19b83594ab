package com.legerible.backend.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FirstAdminIT {

  private static final String SCHEMA = "empty_library";

  /** As the command runs it, on a schema of its own. */
  private static int firstAdmin(String name, String password) throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return FirstAdmin.run(
          name,
          "--spring.datasource.url="
              + TestServers.postgres().url()
              + "?currentSchema="
              + SCHEMA
              + ",public",
          "--spring.datasource.username=" + TestServers.postgres().user(),
          "--spring.datasource.password=" + TestServers.postgres().password());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aLibraryHasOneFirstAdminOnly() throws IOException {
    TestBackend.sql().sql("create schema " + SCHEMA).update();
    assertThat(firstAdmin("--help", "a password")).isEqualTo(2);
    assertThat(firstAdmin("petra", "short")).isEqualTo(1);
    assertThat(firstAdmin("petra", "a good password")).isZero();
    assertThat(firstAdmin("paula", "a good password")).isEqualTo(1);
    assertThat(
            TestBackend.sql()
                .sql("select user_name || ' ' || role from " + SCHEMA + ".readers")
                .query(String.class)
                .list())
        .isEqualTo(List.of("petra ADMIN"));
    assertThat(TestBackend.numbers("select count(*) from " + SCHEMA + ".audit"))
        .containsExactly(1L);
  }
}
