package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the script against a cluster of files: a secret is a file with the number of its run. */
class SecretsScriptTest {

  private static final String KUBECTL =
      """
      #!/bin/sh
      [ "$1" = --namespace ] && shift 2
      case "$1 $2" in
        "get secret")
          [ "$FAILS_AT" != "get $3" ] || exit 1
          [ ! -e "$CLUSTER/$3" ] || echo "secret/$3" ;;
        "get namespace") true ;;
        "delete secret")
          shift 2
          for name; do rm -f "$CLUSTER/$name"; done ;;
        "create secret")
          [ "$FAILS_AT" != "$4" ] || exit 1
          [ ! -e "$CLUSTER/$4" ] || { echo "secret $4 already exists" >&2; exit 1; }
          echo "$RUN" >"$CLUSTER/$4" ;;
        *) echo "what is $*?" >&2; exit 1 ;;
      esac
      """;

  private static final String OPENSSL =
      """
      #!/bin/sh
      while [ $# -gt 0 ]; do
        case "$1" in -out | -keyout) echo made >"$2" ;; esac
        shift
      done
      """;

  private static final List<String> SIGNED =
      List.of("postgres-tls", "backend-tls", "memcached-tls", "cassandra-tls");

  @TempDir Path scratch;
  private Path cluster;

  @BeforeEach
  void replaceTheTools() throws IOException {
    cluster = Files.createDirectory(scratch.resolve("cluster"));
    Path tools = Files.createDirectory(scratch.resolve("tools"));
    tool(tools.resolve("kubectl"), KUBECTL);
    tool(tools.resolve("openssl"), OPENSSL);
  }

  private static void tool(Path file, String script) throws IOException {
    assertThat(Files.writeString(file, script).toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"legerible-cassandra", "backend-tls", "cassandra-tls", "legerible-authority"})
  void aRunThatWasInterruptedIsCompletedByTheNext(String interruptedAt) throws Exception {
    assertThat(run("first", interruptedAt)).isNotZero();
    assertThat(run("second", "nothing")).isZero();
    assertThat(secrets())
        .containsAll(SIGNED)
        .contains("legerible-postgres", "legerible-cassandra", "legerible-tls");
    for (String name : SIGNED) {
      assertThat(madeBy(name)).as(name).isEqualTo(madeBy("legerible-authority"));
    }
    assertThat(madeBy("legerible-postgres")).isEqualTo("first");
  }

  @Test
  void whatExistsStays() throws Exception {
    assertThat(run("first", "nothing")).isZero();
    assertThat(run("second", "nothing")).isZero();
    for (String name : secrets()) {
      assertThat(madeBy(name)).as(name).isEqualTo("first");
    }
  }

  @Test
  void aClusterThatDoesNotAnswerLosesNothing() throws Exception {
    assertThat(run("first", "nothing")).isZero();
    assertThat(run("second", "get legerible-authority")).isNotZero();
    for (String name : secrets()) {
      assertThat(madeBy(name)).as(name).isEqualTo("first");
    }
  }

  private int run(String name, String failsAt) throws Exception {
    ProcessBuilder script =
        new ProcessBuilder("sh", Checkout.root().resolve("k8s/secrets.sh").toString()).inheritIO();
    script.environment().put("RUN", name);
    script.environment().put("FAILS_AT", failsAt);
    script.environment().put("CLUSTER", cluster.toString());
    script
        .environment()
        .merge("PATH", scratch.resolve("tools") + ":", (path, tools) -> tools + path);
    Process process = script.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private List<String> secrets() throws IOException {
    try (Stream<Path> files = Files.list(cluster)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private String madeBy(String secret) {
    return Checkout.text(cluster.resolve(secret)).strip();
  }
}
