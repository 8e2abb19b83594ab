package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class InstallersTest {

  private static final Path INSTALLERS = Checkout.root().resolve("installers");

  @ParameterizedTest
  @ValueSource(strings = {"deb/build.sh", "rpm/build.sh", "dmg/build.sh", "msi/build.ps1"})
  void everyPlatformHasOneScriptAndAReadme(String script) {
    Path file = INSTALLERS.resolve(script);
    assertThat(file).isRegularFile();
    assertThat(file.resolveSibling("README.md")).isRegularFile();
    assertThat(Checkout.text(file)).contains(script.endsWith("ps1") ? "pom.xml" : "common.sh");
  }

  @Test
  void theyStartClassesThatExist() {
    Path sources = Checkout.root().resolve("desktop-client/src/main/java/com/legerible/desktop");
    assertThat(sources.resolve("LegeribleDesktop.java")).isRegularFile();
    assertThat(Checkout.text(INSTALLERS.resolve("common.sh")))
        .contains("com.legerible.desktop.LegeribleDesktop")
        .contains("com.legerible.localstack.launcher.LegeribleLauncher");
  }

  @ParameterizedTest
  @ValueSource(strings = {"common.sh", "msi/build.ps1"})
  void theApplicationRunsWithTheOptionsThatItBringsAlong(String script) {
    assertThat(Checkout.text(INSTALLERS.resolve(script)).replace('\\', '/'))
        .contains("desktop-client/src/main/resources/META-INF/jvm-flags");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deb", "rpm"})
  void theMenuEntryHandsOnTheFileThatItIsAskedToOpen(String type) {
    assertThat(Checkout.text(INSTALLERS.resolve("linux/menu-entry.desktop")))
        .containsPattern("(?m)^Exec=.* APPLICATION_LAUNCHER %f$")
        .contains("DESKTOP_MIMES");
    assertThat(Checkout.text(INSTALLERS.resolve(type + "/build.sh")))
        .contains("linux_resources")
        .contains("--resource-dir \"$stage/resources\"");
  }

  @Test
  void theMenuEntrySetsTheVariablesThatTheLauncherOfTheLocalStackSets() {
    String variables =
        Checkout.text(
            Checkout.root()
                .resolve(
                    "local-stack/servers/src/main/java/com/legerible/localstack/servers/DesktopStart.java"));
    assertThat(variables).contains("Map.of(\"GDK_GL\", \"disable\", \"MALLOC_ARENA_MAX\", \"2\")");
    assertThat(Checkout.text(INSTALLERS.resolve("linux/menu-entry.desktop")))
        .contains("Exec=env GDK_GL=disable MALLOC_ARENA_MAX=2 ");
  }

  @Test
  void theIconIsDrawnForEverySystem(@TempDir Path folder) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process drawing =
        new ProcessBuilder(
                java.toString(), INSTALLERS.resolve("icon/Icon.java").toString(), folder.toString())
            .inheritIO()
            .start();
    assertThat(drawing.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(drawing.exitValue()).isZero();
    assertThat(start(folder.resolve("legerible.png"))).startsWith((byte) 0x89, 'P', 'N', 'G');
    assertThat(start(folder.resolve("legerible.ico"))).startsWith(0, 0, 1, 0);
    assertThat(start(folder.resolve("legerible.icns"))).startsWith('i', 'c', 'n', 's');
    assertThat(folder.resolve("legerible.svg"))
        .hasSameTextualContentAs(INSTALLERS.resolve("icon/legerible.svg"));
  }

  private static byte[] start(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  @Test
  void theWorkflowBuildsEveryPlatformWithTheseScripts() {
    Path workflow = Checkout.root().resolve(".github/workflows/packages.yaml");
    JsonNode job = Checkout.documents(workflow).get(0).at("/jobs/package");
    assertThat(job.at("/strategy/matrix/include").findValuesAsString("type"))
        .containsExactlyInAnyOrderElementsOf(List.of("deb", "rpm", "msi", "dmg"));
    assertThat(job.findValuesAsString("run"))
        .anyMatch(command -> command.contains("installers/${{ matrix.type }}/build.sh"))
        .anyMatch(command -> command.contains("installers\\msi\\build.ps1"));
  }

  /** On Ubuntu 24.04 it would ask for libasound2t64, which older systems and Debian 12 lack. */
  @Test
  void theDebIsBuiltWhereLibrariesHaveTheNamesThatEverySystemKnows() {
    Path workflow = Checkout.root().resolve(".github/workflows/packages.yaml");
    JsonNode rows = Checkout.documents(workflow).get(0).at("/jobs/package/strategy/matrix/include");
    assertThat(Manifests.each(rows).filter(row -> row.path("type").asString().equals("deb")))
        .extracting(row -> row.path("os").asString())
        .containsExactly("ubuntu-22.04");
  }
}
