package com.legerible.benchmarks.topten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class TopTenCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theTimeThatTheRankingTakesIsTheTimeThatIsMeasured() throws IOException {
    try (FakeLibrary library = new FakeLibrary(120)) {
      assertThat(run("--server", library.address(), "--repeats=2", "--json")).isZero();
      JsonNode report = Json.MAPPER.readTree(out.toString());
      assertThat(report.get("sound").booleanValue()).isTrue();
      assertThat(report.get("repeats")).hasSize(2);
      assertThat(report.get("repeats").get(0).get("measured").intValue()).isEqualTo(40);
      assertThat(report.get("milliseconds").get("p50").doubleValue()).isBetween(100.0, 170.0);
      assertThat(report.get("usedOfBudget").get("p50").doubleValue()).isBetween(0.5, 0.85);
      assertThat(library.loans()).isEqualTo(2 * (10 + 40));
    }
  }

  @Test
  void theTextNamesPercentilesBudgetAndVersions() throws IOException {
    try (FakeLibrary library = new FakeLibrary(5)) {
      assertThat(run("--server", library.address(), "--repeats=1")).isZero();
      assertThat(out.toString())
          .contains("p50", "p90", "p99", "max", "budget at 100.0/s", "Java", "processors");
    }
  }

  @Test
  void loansThatAreNeverVisibleMakeTheMeasurementUnsound() throws IOException {
    try (FakeLibrary library = new FakeLibrary(5).failingEvery(20)) {
      assertThat(run("--server", library.address(), "--repeats=1")).isEqualTo(1);
      assertThat(out.toString())
          .contains("NOT SOUND", "answered 503", "Postgres is away.", "no median")
          .doesNotContain("budget at");
    }
  }

  @Test
  void aWrongPasswordIsToldAndNothingIsLoaned() throws IOException {
    try (FakeLibrary library = new FakeLibrary(5)) {
      assertThat(run("--server", library.address(), "--password=4321")).isEqualTo(1);
      assertThat(err.toString()).contains("401", "demonstration");
      assertThat(library.loans()).isZero();
    }
  }

  @Test
  void aServerThatIsNotThereIsToldWithTheRemedy() {
    assertThat(run("--server", "http://127.0.0.1:1")).isEqualTo(1);
    assertThat(err.toString()).contains("http://127.0.0.1:1", "./legerible up");
  }

  @ParameterizedTest
  @CsvSource({
    "--server=http://192.0.2.1:8080, only one on this computer",
    "--rate=0, --rate must be",
    "--rate=2001, --rate must be",
    "--rate=NaN, --rate must be",
    "--loans=0, --loans must be",
    "--loans=100001, --loans must be",
    "--repeats=21, --repeats must be",
    "--warm-up=PT6M, --warm-up must be",
    "--warm-up=soon, soon"
  })
  void whatHasNoEndOrNoSenseIsRefused(String argument, String reason) {
    assertThat(run(argument)).isEqualTo(2);
    assertThat(err.toString()).contains(reason);
  }

  private int run(String... arguments) {
    CommandLine command = new CommandLine(new TopTenCommand());
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] quick = {"--rate=100", "--loans=40", "--warm-up=PT0.1S"};
    String[] all = new String[quick.length + arguments.length];
    System.arraycopy(quick, 0, all, 0, quick.length);
    System.arraycopy(arguments, 0, all, quick.length, arguments.length);
    return command.setOverwrittenOptionsAllowed(true).execute(all);
  }
}
