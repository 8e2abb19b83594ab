package com.legerible.localstack.postgres;

import com.legerible.localstack.servers.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the command line says.
 *
 * @param data keeps the databases
 * @param binaries where the programs are unpacked to
 * @param password of the role that the backend uses
 */
record Settings(Path data, Path binaries, int port, String password) {

  static Settings parse(String... arguments) throws IOException {
    Arguments given = Arguments.parse(arguments);
    Path data = given.path("data");
    return new Settings(
        data,
        given.pathIfGiven("binaries").orElseGet(() -> data.resolve("binaries")),
        given.number("port"),
        Files.readString(given.path("password-file")).strip());
  }
}
