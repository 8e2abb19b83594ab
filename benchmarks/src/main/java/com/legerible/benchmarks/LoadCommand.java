package com.legerible.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures a running library by what one of its readers does. */
@Command(mixinStandardHelpOptions = true, showDefaultValues = true)
public abstract class LoadCommand implements Callable<Integer> {

  private static final int NOT_MEASURED = 1;

  @Option(names = "--server", description = "A server on this computer.")
  private URI server = URI.create("http://127.0.0.1:8080");

  @Option(names = "--user", description = "Who loans.")
  private String user = "nadia";

  @Option(names = "--password", description = "The reader's password.")
  private String password = "1234";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Whether what was measured is as it has to be; what is not so has been printed. */
  protected abstract boolean measure(PrintWriter out, PrintWriter err)
      throws CannotMeasureException, IOException, InterruptedException;

  @Override
  public final Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      return measure(out, err) ? 0 : NOT_MEASURED;
    } catch (CannotMeasureException e) {
      err.println(e.getMessage());
      return NOT_MEASURED;
    } catch (IOException e) {
      err.println("Not measured: " + e);
      return NOT_MEASURED;
    } finally {
      out.flush();
    }
  }

  /** What the options ask for, unless one of them is refused. */
  protected final <T> T asked(Supplier<T> plan) {
    try {
      return plan.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  protected final URI server() {
    return Loopback.require(server);
  }

  protected final String user() {
    return user;
  }

  protected final String password() {
    return password;
  }
}
