package com.legerible.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code legerible} in a checkout of its own, with programs that only say they ran. */
@DisabledOnOs(OS.WINDOWS)
class ScriptTest {

  private static final List<String> SYSTEM_PROGRAMS =
      List.of("sh", "dirname", "sed", "head", "tail", "find", "touch", "mkdir", "rm", "mv", "cat");

  private static final String JAVA_17 = "openjdk version \"17.0.15\"";

  @TempDir Path temporary;
  private Path checkout;
  private Path programs;
  private String said = "";

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createDirectories(temporary.resolve("a check out"));
    programs = Files.createDirectories(temporary.resolve("programs"));
    Files.copy(Home.find().root().resolve("legerible"), checkout.resolve("legerible"));
    Files.createFile(checkout.resolve("pom.xml"));
    for (String module :
        List.of(
            "contracts",
            "local-stack",
            "backend-service",
            "streaming",
            "spark-analytics",
            "desktop-client",
            "benchmarks")) {
      Files.createDirectories(checkout.resolve(module).resolve("src/main"));
    }
    for (String program : SYSTEM_PROGRAMS) {
      program(program, "exec " + onPath(program) + " \"$@\"");
    }
  }

  @Test
  void withoutJavaThePackageToInstallIsNamed() throws Exception {
    assertThat(run("up")).isEqualTo(1);
    assertThat(said).contains("needs Java 17").contains("apt install openjdk-17-jdk");
  }

  @Test
  void anOldJavaIsRefusedWithItsVersion() throws Exception {
    java("openjdk version \"11.0.2\" 2019-01-15");
    assertThat(run("up")).isEqualTo(1);
    assertThat(said).contains("needs Java 17").contains("is Java 11");
  }

  @Test
  void withoutMavenThePackageToInstallIsNamed() throws Exception {
    java(JAVA_17);
    assertThat(run("up")).isEqualTo(1);
    assertThat(said).contains("Maven 3.8.7").contains("apt install maven");
  }

  @Test
  void buildsOnceAndAgainOnlyWhenASourceIsNewer() throws Exception {
    java(JAVA_17);
    maven("echo built >> " + quoted(builds()));
    assertThat(run("status", "--data", "my data")).isZero();
    assertThat(said).contains("Building Legerible").contains("java ran", "<status>", "<my data>");
    assertThat(run("status")).isZero();
    assertThat(said).doesNotContain("Building Legerible");
    assertThat(builds()).hasContent("built");

    Path source = checkout.resolve("streaming/src/main/Source.java");
    Files.createFile(source);
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(run("up")).isZero();
    assertThat(builds()).hasContent("built\nbuilt");
    assertThat(said).contains("Building Legerible").contains("<up>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "simulate", "backup", "restore", "replay"})
  void whatAsksARunningLibraryNeverReplacesTheJarsThatItRunsFrom(String command) throws Exception {
    java(JAVA_17);
    maven("echo built >> " + quoted(builds()));
    run("up");
    Path jar = Files.createDirectories(checkout.resolve("streaming/target/lib")).resolve("a.jar");
    Files.createFile(jar);
    Path source = Files.createFile(checkout.resolve("streaming/src/main/Source.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));

    assertThat(run(command)).isZero();

    assertThat(builds()).hasContent("built");
    assertThat(jar).exists();
    assertThat(said.lines()).first().asString().startsWith("The sources are newer");
    assertThat(said).contains("java ran").contains("<" + command + ">");
  }

  @Test
  void afterABuildThatFailedNothingRunsBeforeOneSucceeds() throws Exception {
    java(JAVA_17);
    maven("echo built >> " + quoted(builds()));
    run("up");
    Path source = Files.createFile(checkout.resolve("streaming/src/main/Source.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    maven("exit 1");
    assertThat(run("up")).isEqualTo(1);
    assertThat(run("status")).isEqualTo(1);
    assertThat(said).contains("Building Legerible").doesNotContain("java ran");
  }

  @Test
  void testsAreNoReasonToBuild() throws Exception {
    java(JAVA_17);
    maven("echo built >> " + quoted(builds()));
    run("up");
    Path test = Files.createDirectories(checkout.resolve("streaming/src/test")).resolve("T.java");
    Files.createFile(test);
    Files.setLastModifiedTime(test, FileTime.from(Instant.now().plusSeconds(2)));
    run("up");
    assertThat(builds()).hasContent("built");
  }

  @Test
  void aFailedBuildIsSaidAndTriedAgain() throws Exception {
    java(JAVA_17);
    maven("echo a class is missing; exit 1");
    assertThat(run("status")).isEqualTo(1);
    assertThat(said)
        .contains("a class is missing")
        .contains("build.log")
        .doesNotContain("java ran");
    maven("echo built >> " + quoted(builds()));
    assertThat(run("status")).isZero();
    assertThat(builds()).hasContent("built");
  }

  private Path builds() {
    return temporary.resolve("builds");
  }

  private void java(String version) throws IOException {
    program("javac", "exit 0");
    program(
        "java",
        "if [ \"$1\" = -version ]; then echo '"
            + version
            + "' >&2; exit 0; fi; echo java ran; for a in \"$@\"; do echo \"<$a>\"; done");
  }

  private void maven(String script) throws IOException {
    program("mvn", script);
  }

  private void program(String name, String script) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private int run(String... arguments) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of("sh", checkout.resolve("legerible").toString()), Stream.of(arguments))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(temporary.toFile());
    Map<String, String> environment = builder.environment();
    environment.remove("JAVA_HOME");
    environment.put("PATH", programs.toString());
    Process process = builder.start();
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  private static String quoted(Path path) {
    return "'" + path + "'";
  }

  private static Path onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
