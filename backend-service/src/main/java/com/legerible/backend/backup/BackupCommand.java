package com.legerible.backend.backup;

import com.legerible.contracts.backup.BackupManifest;
import com.legerible.contracts.backup.BackupManifest.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The commands {@code backup FILE}, {@code check-backup FILE} and {@code restore FILE}, which run
 * beside a backend or before there is one.
 */
public final class BackupCommand {

  public static final Set<String> COMMANDS = Set.of("backup", "check-backup", "restore");

  private static final String AGAIN = "--again";
  private static final String FORGOTTEN_IN = "--forgotten-in=";
  private static final String GENERATION = "--generation=";

  /** A large table is silent for long at its end, while its triggers and indexes are at work. */
  private static final List<String> SETTINGS =
      List.of(
          "--spring.datasource.hikari.data-source-properties.socketTimeout=7200",
          "--spring.datasource.hikari.maximum-pool-size=2",
          "--spring.datasource.hikari.minimum-idle=0",
          "--logging.level.root=warn",
          // It would tell as an error with its stack what is told in one line here.
          "--logging.level.org.springframework.boot.SpringApplication=off");

  private final List<String> arguments;

  private BackupCommand(List<String> arguments) {
    this.arguments = arguments;
  }

  /**
   * Runs a command and says on the standard output what came of it.
   *
   * @param arguments the command, the file, options, then settings such as {@code
   *     --spring.datasource.url=…}
   * @return the exit code: 0 where it was done
   */
  public static int run(String... arguments) {
    if (arguments.length < 2 || arguments[1].startsWith("-")) {
      System.out.println(
          "Usage: backup FILE | check-backup FILE | restore FILE [--forgotten-in=NEWER]");
      return 2;
    }
    try {
      new BackupCommand(List.of(arguments)).run();
      return 0;
    } catch (BackupRefused refused) {
      System.out.println(refused.getMessage());
    } catch (DataAccessException e) {
      System.out.println("Postgres says: " + e.getMostSpecificCause().getMessage());
    } catch (TransactionException e) {
      System.out.println("Postgres does not answer: " + e.getMostSpecificCause().getMessage());
    } catch (FlywayException e) {
      System.out.println("The tables could not be made: " + e.getMessage());
    }
    return 1;
  }

  private void run() {
    Path file = Path.of(arguments.get(1));
    switch (arguments.get(0)) {
      case "backup" -> backup(file);
      case "restore" -> restore(file);
      default -> check(file);
    }
  }

  private void backup(Path file) {
    try (ConfigurableApplicationContext context = context()) {
      say("Wrote " + file, context.getBean(Backup.class).write(file, System.out::println));
    }
  }

  private void check(Path file) {
    try (Archive archive = Archive.checked(file, Schema.newest())) {
      say(file + " is whole", archive.contents());
    }
  }

  private void restore(Path file) {
    Archive later = null;
    try (Archive archive = Archive.checked(file, Schema.newest())) {
      for (String argument : arguments) {
        if (argument.startsWith(FORGOTTEN_IN)) {
          later =
              Archive.checked(Path.of(argument.substring(FORGOTTEN_IN.length())), Schema.newest());
        }
      }
      long generation = generation(archive.contents());
      try (ConfigurableApplicationContext context = context()) {
        context
            .getBean(Restore.class)
            .run(archive, later, generation, arguments.contains(AGAIN), System.out::println);
      }
      say("Restored " + file, archive.contents());
      System.out.println("All is counted anew as generation " + generation + ".");
    } finally {
      if (later != null) {
        later.close();
      }
    }
  }

  /** The launcher names the one that its Spark jobs will count. */
  private long generation(BackupManifest contents) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(GENERATION))
        .map(argument -> Long.parseLong(argument.substring(GENERATION.length())))
        .findFirst()
        .orElseGet(() -> contents.restoredGeneration(Instant.now()));
  }

  private static void say(String what, BackupManifest contents) {
    System.out.printf(
        "%s: %,d books, %,d readers, %,d loans, as of %s.%n",
        what,
        rows(contents, "books"),
        rows(contents, "readers"),
        rows(contents, "loans"),
        contents.takenAt());
  }

  private static long rows(BackupManifest contents, String table) {
    return contents.tables().stream()
        .filter(one -> one.name().equals(table))
        .mapToLong(Table::rows)
        .sum();
  }

  private ConfigurableApplicationContext context() {
    List<String> settings = new ArrayList<>(SETTINGS);
    Stream<String> given = arguments.stream().skip(2);
    given.filter(argument -> argument.startsWith("--spring.")).forEach(settings::add);
    return new SpringApplicationBuilder(BackupContext.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .run(settings.toArray(String[]::new));
  }
}
