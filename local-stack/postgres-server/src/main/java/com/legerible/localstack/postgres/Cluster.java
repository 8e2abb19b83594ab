package com.legerible.localstack.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The data of Postgres: made once, then only its settings are written again. */
record Cluster(Path folder, Programs programs) {

  private static final String SUPERUSER = "postgres";
  private static final String PASSWORD_MARK = "legerible-password.sha256";

  void prepare(Settings settings) throws IOException {
    if (!Files.isDirectory(folder)) {
      create(settings);
    } else if (!passwordMark(settings).equals(markIn(folder))) {
      single(folder, "ALTER ROLE legerible PASSWORD " + quoted(settings.password()));
      Files.writeString(folder.resolve(PASSWORD_MARK), passwordMark(settings));
    }
    ConfigurationFiles.write(folder, settings.port());
  }

  /** Under another name until it is whole, so that a killed first start leaves nothing half. */
  private void create(Settings settings) throws IOException {
    Path draft = folder.resolveSibling("cluster.new");
    if (Files.isDirectory(draft)) {
      Binaries.delete(draft);
    }
    Files.createDirectories(draft.getParent());
    programs.runWell("initdb", initdbArguments(draft), "");
    single(
        draft,
        "CREATE ROLE legerible LOGIN PASSWORD " + quoted(settings.password()),
        "CREATE DATABASE legerible OWNER legerible");
    Files.writeString(draft.resolve(PASSWORD_MARK), passwordMark(settings));
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The built-in C.UTF-8 knows all letters whatever LANG says, so that 'ä' equals 'Ä' without case
   * and trigrams of any script are found; libc's C would know only ASCII.
   */
  private static List<String> initdbArguments(Path draft) {
    return List.of(
        "--pgdata=" + draft,
        "--username=" + SUPERUSER,
        "--auth=reject",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--lc-collate=C",
        "--lc-ctype=C.UTF-8",
        "--lc-messages=C",
        "--text-search-config=simple",
        "--data-checksums",
        "--no-instructions");
  }

  /** Runs statements before anyone can connect; the log of this never shows the statements. */
  private void single(Path data, String... statements) throws IOException {
    List<String> arguments =
        List.of("--single", "-j", "-D", data.toString(), "-c", "exit_on_error=true", SUPERUSER);
    programs.runWell("postgres", arguments, String.join(";\n\n", statements) + ";\n\n");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String passwordMark(Settings settings) {
    try {
      byte[] bytes = settings.password().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String markIn(Path folder) throws IOException {
    Path mark = folder.resolve(PASSWORD_MARK);
    return Files.exists(mark) ? Files.readString(mark) : "";
  }
}
