package com.legerible.benchmarks;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures on servers that it starts and stops itself. */
@Command(mixinStandardHelpOptions = true, showDefaultValues = true)
public abstract class OwnServersCommand implements Callable<Integer> {

  @Option(names = "--repeats", description = "How often all this is done.")
  private int repeats = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  protected final int repeats() {
    return repeats;
  }

  /** At once, however long the next words take. */
  protected final void say(String words) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(words);
    out.flush();
  }
}
