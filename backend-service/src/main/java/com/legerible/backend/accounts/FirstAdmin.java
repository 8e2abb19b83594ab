package com.legerible.backend.accounts;

import com.legerible.backend.audit.Audit;
import com.legerible.backend.problems.Given;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Role;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The command {@code first-admin NAME}: makes the first admin of a library that has none. The
 * password comes from the console or the first line of the input, never from an argument, which
 * everybody on the computer could read.
 */
public final class FirstAdmin {

  public static final String COMMAND = "first-admin";

  private static final int LONGEST_USER_NAME = 100;

  private FirstAdmin() {}

  /**
   * Runs the command and says on the standard output what came of it.
   *
   * @param arguments the user name, then settings such as {@code --spring.datasource.url=…}
   * @return the exit code: 0 where an admin was made
   */
  public static int run(String... arguments) throws IOException {
    if (arguments.length == 0 || arguments[0].startsWith("-")) {
      System.out.println("Usage: first-admin NAME, with the password as the first line of input.");
      return 2;
    }
    String password = password();
    String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(FirstAdminContext.class)
            .web(WebApplicationType.NONE)
            .run(settings)) {
      context
          .getBean(TransactionOperations.class)
          .executeWithoutResult(status -> make(context, arguments[0], password));
      System.out.println(arguments[0] + " is the admin of this library now.");
      return 0;
    } catch (Refused refused) {
      System.out.println(refused.reason());
      return 1;
    }
  }

  private static void make(ConfigurableApplicationContext context, String name, String password) {
    Readers readers = context.getBean(Readers.class);
    if (readers.haveAdmin()) {
      throw Refused.conflict("This library has an admin already, who can name others.");
    }
    String userName = Given.text("NAME", name, LONGEST_USER_NAME);
    var admin = new Reader(userName, userName, null, Role.ADMIN, new Address("", "", "", ""));
    String hash = context.getBean(Passwords.class).hashOfNew("password", password);
    long id =
        readers
            .join(admin, hash)
            .orElseThrow(
                () -> Refused.conflict("Somebody has the user name “" + userName + "” already."));
    context.getBean(Audit.class).record(id, "admin.first", Audit.reader(id), null);
  }

  /** From Java 22 on there always is a console, which then reads the input, too. */
  @SuppressWarnings("SystemConsoleNull")
  private static String password() throws IOException {
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("Password (at least 8 characters): ");
      return typed == null ? "" : String.valueOf(typed);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
    return line == null ? "" : line;
  }
}
