package com.legerible.backend;

import com.legerible.backend.accounts.FirstAdmin;
import com.legerible.backend.backup.BackupCommand;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the backend. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class LegeribleBackend {

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals(FirstAdmin.COMMAND)) {
      System.exit(FirstAdmin.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
    if (arguments.length > 0 && BackupCommand.COMMANDS.contains(arguments[0])) {
      System.exit(BackupCommand.run(arguments));
    }
    SpringApplication.run(LegeribleBackend.class, arguments);
  }
}
