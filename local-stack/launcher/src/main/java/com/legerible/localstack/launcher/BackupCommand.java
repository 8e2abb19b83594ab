package com.legerible.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a running library into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what the running library knows into the new file FILE, as of one instant, while the"
          + " library goes on.",
      "The file holds names, addresses and loans of all readers: only you may read it; keep it so.",
      "The library is the one that LEGERIBLE_POSTGRES_URL, _USER and _PASSWORD name; where they name"
          + " none, the one that runs on this computer."
    })
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
  Path file = Path.of("");

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    String place = file.toAbsolutePath().normalize().toString();
    return BackendProgram.onLibrary(data).run("backup", place);
  }
}
