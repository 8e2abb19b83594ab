package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.library.Library;
import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.launcher.state.ProcessEntry;
import com.legerible.localstack.launcher.state.StackEntry;
import com.legerible.localstack.launcher.state.StackFile;
import com.legerible.localstack.servers.DataFolder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data of a stack is; without a word about it, where this system keeps users' data. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept; by default in your data directory.")
  @Nullable Path named;

  DataFolder folder() {
    Path path = named;
    if (path == null) {
      path = usual(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
    }
    return new DataFolder(path);
  }

  /** The stack that runs on this data. */
  StackEntry runningStack() {
    Path root = folder().root();
    return new StackFile(root.resolve("stack.json"))
        .read()
        .filter(stack -> stack.launcher().isAlive())
        .orElseThrow(
            () ->
                new Refusal(
                    3, "Legerible does not run on " + root + ". ./legerible up starts it."));
  }

  /** Where one of its processes listens. */
  int runningPort(String process) {
    return runningStack().processes().stream()
        .filter(one -> one.name().equals(process) && one.isAlive())
        .mapToInt(ProcessEntry::port)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    3, "The process " + process + " is away; ./legerible status shows why."));
  }

  /** Its library. */
  Library runningLibrary() {
    return new Library(runningStack().address());
  }

  static Path usual(Map<String, String> environment, String system, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      String local = environment.getOrDefault("LOCALAPPDATA", home);
      return Path.of(local, "Legerible");
    }
    if (name.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "Legerible");
    }
    // The specification says that a relative path there is to be ignored.
    String named = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = named.startsWith("/") ? Path.of(named) : Path.of(home, ".local", "share");
    return base.resolve("legerible");
  }
}
