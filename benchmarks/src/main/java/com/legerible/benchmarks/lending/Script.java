package com.legerible.benchmarks.lending;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The statements of a loan, as pgbench reads them. */
final class Script {

  private Script() {}

  static String text() throws IOException {
    try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream("loan.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
