package com.legerible.benchmarks.lending;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoanStatementsTest {

  private static LoanStatements backends;
  private static String script;

  @BeforeAll
  static void read() throws IOException {
    backends =
        new LoanStatements(
            file(LoanStatements.SESSION), file(LoanStatements.LOAN), file(LoanStatements.FACTS));
    script = backends.script();
  }

  private static String file(String name) throws IOException {
    return Files.readString(
        Home.find().root().resolve("backend-service/src/main/resources").resolve(name));
  }

  @Test
  void everyStatementIsThatOfTheBackendWithValuesForItsParameters() {
    String pattern =
        "\\\\set .*"
            + shape(backends.session())
            + " \\\\gset\nbegin;\n"
            + shape(backends.loan())
            + " \\\\gset\n"
            + shape(backends.facts())
            + ";\ncommit;\n";
    assertThat(script).matches(Pattern.compile(pattern, Pattern.DOTALL));
  }

  @Test
  void nothingIsLeftThatTheBenchmarkDoesNotKnow() {
    assertThat(Pattern.compile("(?<!:):([a-z_]+)").matcher(script).results())
        .extracting(MatchResult::group)
        .containsOnly(":first_reader", ":client_id", ":reader", ":book", ":key", ":id", ":made_at");
  }

  /** The statement, with anything in place of a parameter. */
  private static String shape(String statement) {
    return ("\\Q" + statement.strip() + "\\E").replaceAll("(?<!:):[a-z_]+", "\\\\E.+?\\\\Q");
  }
}
