package com.legerible.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.launcher.state.RestoreMark;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Home;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

  @TempDir Path data;
  private final StringWriter said = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "status",
        "simulate",
        "import",
        "evaluate",
        "first-admin",
        "backup",
        "restore"
      })
  void everyCommandExplainsItself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(said.toString()).contains("legerible " + command).contains("--data");
  }

  @Test
  void upNamesItsOptionsAndTheirDefaults() {
    assertThat(run("up", "--help")).isZero();
    assertThat(said.toString())
        .contains(
            "--headless", "--port", "8080", "--spark", "cluster", "--spark-ui", "--spark-conf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port=none", "--port=0", "--port=70000", "--spark=galaxy", "--colour"})
  void whatMakesNoSenseIsRefused(String option) {
    assertThat(run("up", "--data=" + data, option)).isEqualTo(2);
    String value = option.substring(option.indexOf('=') + 1);
    assertThat(said.toString()).contains(value);
  }

  @Test
  void aTakenPortIsRefusedWithItsNumberAndTheRemedy() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThat(run("up", "--data=" + data, "--port=" + port, "--headless")).isEqualTo(1);
      assertThat(said.toString())
          .contains("The port " + port + " is taken by another program")
          .contains("--port " + (port + 1));
    }
  }

  @Test
  void aStartFromAMenuNeedsAWindow() {
    assertThat(run("up", "--data=" + data, "--from-menu", "--headless")).isEqualTo(2);
    assertThat(said.toString()).contains("--from-menu stops with the window");
  }

  @Test
  void aRefusedStartFromAMenuIsSaidInAWindow() {
    List<String> shown = new ArrayList<>();
    CommandLine up = new CommandLine(new UpCommand(shown::add));
    up.setCaseInsensitiveEnumValuesAllowed(true).setErr(new PrintWriter(said));
    up.execute("--data=" + data, "--from-menu", "--headless");
    assertThat(shown).singleElement().asString().contains("--from-menu stops with the window");
    up.execute("--data=" + data, "--port=0", "--headless");
    assertThat(shown).as("a terminal needs no window").hasSize(1);
  }

  @Test
  void simulatingWithoutARunningStackSaysHowToStartIt() {
    assertThat(run("simulate", "50", "--data=" + data)).isEqualTo(3);
    assertThat(said.toString()).contains("does not run on " + data).contains("./legerible up");
  }

  @Test
  void simulatingNeedsEitherANumberOrASimulationToUndo() {
    assertThat(run("simulate", "--data=" + data)).isEqualTo(2);
    assertThat(run("simulate", "50", "--undo=7", "--data=" + data)).isEqualTo(2);
    assertThat(said.toString()).contains("--undo");
  }

  @Test
  void deadLettersAndImportsNeedARunningStack() {
    assertThat(run("import", "books.mrc", "--data=" + data)).isEqualTo(3);
    assertThat(run("dead-letters", "list", "--data=" + data)).isEqualTo(3);
    assertThat(run("dead-letters", "replay", "--data=" + data)).isEqualTo(3);
    assertThat(said.toString()).contains("does not run on " + data);
  }

  @Test
  void anEvaluationNeedsEitherAFileOrARunningLibrary() {
    assertThat(run("evaluate")).isEqualTo(2);
    assertThat(run("evaluate", "--loans=loans.csv", "--library")).isEqualTo(2);
    assertThat(said.toString()).contains("--loans").contains("--library");
    assertThat(run("evaluate", "--library", "--data=" + data)).isEqualTo(3);
    assertThat(said.toString()).contains("does not run on " + data);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void anEvaluationNeedsAtLeastOneSeed(int seeds) {
    assertThat(run("evaluate", "--loans=loans.csv", "--seeds=" + seeds)).isEqualTo(2);
    assertThat(said.toString().strip())
        .isEqualTo("--seeds is " + seeds + "; it must be 1 or more.");
  }

  @Test
  void aFirstAdminNeedsANameAndALibrary() {
    assertThat(run("first-admin", "--data=" + data)).isEqualTo(2);
    assertThat(said.toString()).contains("NAME");
    assertThat(run("first-admin", "petra", "--data=" + data)).isEqualTo(3);
    assertThat(said.toString()).contains("does not run on " + data);
  }

  @Test
  void aBackupNeedsAFileAndALibrary() {
    assertThat(run("backup", "--data=" + data)).isEqualTo(2);
    assertThat(said.toString()).contains("FILE");
    assertThat(run("backup", "library.backup", "--data=" + data)).isEqualTo(3);
    assertThat(said.toString()).contains("does not run on " + data);
  }

  @Test
  void whatARestoreLeftHalfIsNotStarted() throws Exception {
    new RestoreMark(data).set();
    assertThat(run("up", "--data=" + data, "--headless")).isEqualTo(1);
    assertThat(said.toString())
        .contains("was not completed")
        .contains("./legerible restore FILE --data " + data);
  }

  @Test
  void nothingIsRestoredOverALibrary() throws Exception {
    Files.createDirectories(data.resolve("kafka"));
    Restoring restoring = new Restoring(Home.find(), new DataFolder(data));
    assertThatThrownBy(() -> restoring.run(Path.of("library.backup"), List.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(data + " holds a library");
    assertThat(data).isDirectoryNotContaining("glob:**restore*");
  }

  @Test
  void statusOfNothingIsNotZero() {
    assertThat(run("status", "--data=" + data)).isEqualTo(StatusCommand.NOT_ALL);
    assertThat(run("status", "--json", "--data=" + data)).isEqualTo(StatusCommand.NOT_ALL);
  }

  @Test
  void theUsualFolderIsWhereTheSystemKeepsDataOfUsers() {
    assertThat(DataOption.usual(Map.of(), "Linux", "/home/anna"))
        .hasToString("/home/anna/.local/share/legerible");
    assertThat(DataOption.usual(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/anna"))
        .hasToString("/data/legerible");
    assertThat(DataOption.usual(Map.of("XDG_DATA_HOME", "relative"), "Linux", "/home/anna"))
        .hasToString("/home/anna/.local/share/legerible");
    assertThat(DataOption.usual(Map.of(), "Mac OS X", "/Users/anna"))
        .hasToString("/Users/anna/Library/Application Support/Legerible");
    assertThat(DataOption.usual(Map.of("LOCALAPPDATA", "/l"), "Windows 11", "/u"))
        .hasToString("/l/Legerible");
  }

  @Test
  void timesAreReadable() {
    assertThat(StatusTable.time(3_725)).isEqualTo("1:02:05");
  }

  private int run(String... arguments) {
    CommandLine line = LegeribleLauncher.commandLine();
    PrintWriter writer = new PrintWriter(said, true);
    return line.setOut(writer).setErr(writer).execute(arguments);
  }
}
