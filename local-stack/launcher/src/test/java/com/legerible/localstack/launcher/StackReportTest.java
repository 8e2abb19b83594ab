package com.legerible.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.localstack.launcher.state.StackFile;
import com.legerible.localstack.launcher.supervision.PartState;
import com.legerible.localstack.launcher.supervision.PartStatus;
import com.legerible.localstack.launcher.supervision.Supervisor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackReportTest {

  @TempDir Path temporary;
  private final List<String> complaints = new ArrayList<>();

  @Test
  void whatCannotBeWrittenIsSaidOnceAndWrittenAtALaterChange() throws Exception {
    StackFile file = new StackFile(temporary.resolve("missing/stack.json"));
    StackReport report = new StackReport(file, "here", Instant.EPOCH, complaints::add);
    report.of(new Supervisor(List.of(), report));

    change(report);
    change(report);
    assertThat(complaints).singleElement().asString().contains("stack.json cannot be written");

    Files.createDirectory(temporary.resolve("missing"));
    change(report);
    assertThat(file.read()).isPresent();
    assertThat(complaints).hasSize(1);
  }

  private void change(StackReport report) {
    report.changed(
        new PartStatus(
            "kafka", PartState.RUNNING, 1L, null, 0, 0, temporary.resolve("log"), "", null),
        Duration.ZERO);
  }
}
