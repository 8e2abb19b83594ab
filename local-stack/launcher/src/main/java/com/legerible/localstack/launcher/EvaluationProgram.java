package com.legerible.localstack.launcher;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.JavaCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What measures recommendations: a process that ends with its figures. */
final class EvaluationProgram {

  /** Enough for 10,000 books; a small library takes a fraction of it. */
  static final String USUAL_MEMORY = "3g";

  private static final String MODULE = "spark-analytics";
  private static final String PACKAGE = "com.legerible.analytics.";

  private final Home home;

  EvaluationProgram(Home home) {
    this.home = home;
  }

  ProcessBuilder onFile(String memory, Path loans, int seeds, boolean json) {
    String form = json ? "json" : "text";
    return here(memory, "EvaluationJob", loans.toString(), Integer.toString(seeds), form);
  }

  /** On the loans in the lake, which keeps the figures. */
  ProcessBuilder onLibrary(String memory, DataFolder folder, int cassandra) {
    return withLake(here(memory, "QualityJob"), folder, cassandra);
  }

  /** The same; ends with this process, too. */
  ProcessBuilder onLibraryUnattended(DataFolder folder, int cassandra) {
    JavaCommand command =
        JavaCommand.of(home, folder.temporary("quality"))
            .heap(USUAL_MEMORY)
            .small()
            .main(MODULE, PACKAGE + "QualityJob");
    return withLake(new ProcessBuilder(command.build()), folder, cassandra);
  }

  private ProcessBuilder here(String memory, String main, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-Xmx" + memory));
    command.addAll(List.of("-cp", home.classPath(MODULE), PACKAGE + main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).inheritIO();
  }

  private static ProcessBuilder withLake(ProcessBuilder process, DataFolder folder, int cassandra) {
    process
        .environment()
        .putAll(
            Map.of(
                "LEGERIBLE_CASSANDRA",
                "127.0.0.1:" + cassandra,
                "LEGERIBLE_CHECKPOINTS",
                folder.of("checkpoints").toString()));
    return process;
  }
}
