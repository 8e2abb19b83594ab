package com.legerible.localstack.launcher;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the first admin of a library that has none. */
@Command(
    name = "first-admin",
    mixinStandardHelpOptions = true,
    description = {
      "Makes NAME the admin of a library that has none yet. The password is asked for, or read as"
          + " the first line of a piped input.",
      "The library is the one that LEGERIBLE_POSTGRES_URL, _USER and _PASSWORD name; where they name"
          + " none, the one that runs on this computer."
    })
final class FirstAdminCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "The user name to sign in with.")
  String name = "";

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BackendProgram.onLibrary(data).run("first-admin", name);
  }
}
