package com.legerible.localstack.launcher;

import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a library of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a library of the backup FILE, in a folder that holds none. The file is checked before"
          + " anything is written.",
      "The next ./legerible up counts all loans anew: rankings and recommendations come back with"
          + " the first minutes.",
      "Where LEGERIBLE_POSTGRES_URL, _USER and _PASSWORD name a database, that one is filled; it has"
          + " to be empty."
    })
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "What ./legerible backup wrote.")
  Path file = Path.of("");

  @Mixin DataOption data = new DataOption();

  @Option(
      names = "--forgotten-in",
      paramLabel = "NEWER",
      description = "A newer backup: readers who were forgotten by then are forgotten here, too.")
  @Nullable Path newer;

  @Option(names = "--check", description = "Only check the file; nothing is written.")
  boolean check;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.find();
    String place = file.toAbsolutePath().normalize().toString();
    BackendProgram alone = BackendProgram.onNamed(home);
    if (check) {
      return alone.run("check-backup", place);
    }
    List<String> arguments = new ArrayList<>(List.of("restore", place));
    if (newer != null) {
      arguments.add("--forgotten-in=" + newer.toAbsolutePath().normalize());
    }
    if (BackendProgram.isElsewhere()) {
      return alone.run(arguments.toArray(String[]::new));
    }
    int whole = alone.run("check-backup", place);
    return whole == 0 ? new Restoring(home, data.folder()).run(Path.of(place), arguments) : whole;
  }
}
