package com.legerible.backend.backup;

import com.legerible.contracts.backup.BackupManifest;
import com.legerible.contracts.backup.BackupManifest.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was found whole. */
final class Archive implements AutoCloseable {

  private static final String NAME = "[a-z][a-z0-9_]*";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path file;
  private final ZipFile zip;
  private final BackupManifest manifest;

  private Archive(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest();
  }

  /**
   * Reads a whole backup.
   *
   * @param schema the newest that this program knows
   * @throws BackupRefused when anything is wrong with it
   */
  static Archive checked(Path file, MigrationVersion schema) {
    if (!Files.isRegularFile(file)) {
      throw new BackupRefused("There is no file " + file + ".");
    }
    try {
      return checked(file, new ZipFile(file.toFile()), schema);
    } catch (IOException | JacksonException e) {
      throw new BackupRefused(
          file
              + " is no whole backup: it was cut off, damaged, or is something else ("
              + e.getMessage()
              + "). Take another.",
          e);
    }
  }

  private static Archive checked(Path file, ZipFile zip, MigrationVersion schema)
      throws IOException {
    try {
      var archive = new Archive(file, zip);
      archive.refuseNewer(schema);
      archive.refuseStrangers(schema);
      for (Table table : archive.manifest.tables()) {
        archive.refuseChanged(table);
      }
      return archive;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private BackupManifest manifest() throws IOException {
    try (InputStream text = open(BackupManifest.ENTRY)) {
      return JSON.readValue(text, BackupManifest.class);
    }
  }

  private InputStream open(String entry) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new FileNotFoundException("it has no " + entry);
    }
    return zip.getInputStream(found);
  }

  private void refuseNewer(MigrationVersion schema) {
    if (manifest.format() > BackupManifest.FORMAT || schema().isNewerThan(schema.getVersion())) {
      throw new BackupRefused(
          "%s was made by Legerible %s with schema %s, and this program knows up to %s. Restore it with a newer program."
              .formatted(file, manifest.product(), manifest.schema(), schema));
    }
  }

  private void refuseStrangers(MigrationVersion known) {
    Set<String> named = manifest.tables().stream().map(Table::entry).collect(Collectors.toSet());
    named.add(BackupManifest.ENTRY);
    Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    if (!named.equals(there)) {
      throw damaged("its list of contents says " + named + ", but it holds " + there);
    }
    Set<String> tables = manifest.tables().stream().map(Table::name).collect(Collectors.toSet());
    boolean strange =
        !Set.copyOf(Truth.KEPT).containsAll(tables)
            || manifest.tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> !column.matches(NAME));
    if (strange) {
      throw damaged("it names tables or columns that no library has");
    }
    var missing = new HashSet<>(Truth.KEPT);
    missing.removeAll(tables);
    if (!missing.isEmpty() && schema().equals(known)) {
      throw damaged("it lacks " + missing);
    }
  }

  private void refuseChanged(Table table) throws IOException {
    try (InputStream rows = open(table.entry())) {
      Checksum checksum = Checksum.of(rows);
      if (!checksum.hexadecimal().equals(table.sha256()) || checksum.rows() != table.rows()) {
        throw damaged(
            "the table " + table.name() + " is not as it was written: its SHA-256 differs");
      }
    }
  }

  private BackupRefused damaged(String what) {
    return new BackupRefused(
        file + " cannot be trusted: " + what + ". Nothing was restored; take another backup.");
  }

  Path file() {
    return file;
  }

  BackupManifest contents() {
    return manifest;
  }

  MigrationVersion schema() {
    return MigrationVersion.fromVersion(manifest.schema());
  }

  List<Table> tables() {
    return manifest.tables();
  }

  /** The rows of a table, as Postgres wrote them. */
  InputStream rows(Table table) {
    try {
      return open(table.entry());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read any more", e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
