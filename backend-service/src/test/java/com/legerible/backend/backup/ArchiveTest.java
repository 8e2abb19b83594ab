package com.legerible.backend.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.contracts.backup.BackupManifest;
import com.legerible.contracts.backup.BackupManifest.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final MigrationVersion KNOWN = MigrationVersion.fromVersion("9");
  private static final String ROWS = "1\tA title\\nin two lines\n2\t\\N\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("library.backup");
    write(file, "9", Truth.KEPT);
  }

  private static void write(Path file, String schema, List<String> tables) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.create(file)) {
      for (String table : tables) {
        writer.add(
            table,
            List.of("id", "title"),
            3L,
            to -> to.write(ROWS.getBytes(StandardCharsets.UTF_8)));
      }
      writer.finish(new BackupManifest(1, "0.1.0", schema, Instant.EPOCH, 4, writer.tables()));
    }
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    try (Archive archive = Archive.checked(file, KNOWN)) {
      assertThat(archive.contents().generation()).isEqualTo(4);
      assertThat(archive.tables()).extracting(Table::name).isEqualTo(Truth.KEPT);
      Table books = archive.tables().get(1);
      assertThat(books.rows()).isEqualTo(2);
      assertThat(archive.rows(books)).hasContent(ROWS);
    }
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void noFileIsOverwritten() throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> write(file, "9", Truth.KEPT))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining(file + " exists already");
    assertThat(file).hasBinaryContent(before);
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFileThatAppearsMeanwhileIsNotOverwrittenEither() throws IOException {
    Path contested = folder.resolve("contested");
    assertThatThrownBy(
            () -> {
              try (ArchiveWriter writer = ArchiveWriter.create(contested)) {
                Files.writeString(contested, "mine");
                writer.finish(
                    new BackupManifest(1, "0.1.0", "9", Instant.EPOCH, 1, writer.tables()));
              }
            })
        .isInstanceOf(BackupRefused.class);
    assertThat(contested).hasContent("mine");
    assertThat(files()).containsExactlyInAnyOrder(file, contested);
  }

  @Test
  void aFullDiskLeavesNothingBehind() throws IOException {
    assertThatThrownBy(
            () -> {
              try (ArchiveWriter writer = ArchiveWriter.create(folder.resolve("full"))) {
                writer.add(
                    "books",
                    List.of("id"),
                    null,
                    to -> {
                      to.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    });
              }
            })
        .hasMessage("No space left on device");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aMissingFolderIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> ArchiveWriter.create(nowhere.resolve("file")))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("no folder " + nowhere);
  }

  @Test
  void whatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      refused("no whole backup");
    }
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(file);
    refused("There is no file");
  }

  @Test
  void aChangedTableIsNamed() throws IOException {
    change("/tables/loans.copy", rows -> rows.replace("A title", "B title"));
    refused("the table loans is not as it was written");
  }

  @Test
  void aNewerSchemaIsRefusedWithItsVersion() throws IOException {
    change("/" + BackupManifest.ENTRY, manifest -> manifest.replace("\"9\"", "\"9.1\""));
    refused("schema 9.1");
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    change(
        "/" + BackupManifest.ENTRY,
        manifest -> manifest.replaceFirst("\"format\" : 1", "\"format\" : 2"));
    refused("newer program");
  }

  @Test
  void aMissingTableIsNamed() throws IOException {
    Files.delete(file);
    write(file, "9", Truth.KEPT.subList(1, Truth.KEPT.size()));
    refused("it lacks [readers]");
  }

  @Test
  void anOlderBackupMayLackWhatCameLater() throws IOException {
    Files.delete(file);
    write(file, "8", Truth.KEPT.subList(0, 10));
    Archive.checked(file, KNOWN).close();
  }

  @Test
  void aTableThatTheListOfContentsDoesNotNameIsRefused() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.writeString(zip.getPath("/tables/sessions.copy"), "1\n");
    }
    refused("sessions");
  }

  @Test
  void noTableOutsideOfTheLibraryIsEverFilled() throws IOException {
    Files.delete(file);
    write(file, "8", List.of("readers", "pg_authid"));
    refused("tables or columns that no library has");
  }

  @Test
  void noNameOfAColumnBecomesAStatement() throws IOException {
    change(
        "/" + BackupManifest.ENTRY,
        manifest -> manifest.replaceFirst("\"title\"", "\"title\\\\\") from stdin; drop\""));
    refused("tables or columns that no library has");
  }

  @Test
  void theCommandRefusesBeforeItAsksPostgres() throws IOException {
    change("/tables/loans.copy", rows -> rows + "3\tmore\n");
    String said = run("restore", file.toString(), "--spring.datasource.url=jdbc:postgresql://x/y");
    assertThat(said).contains("loans").doesNotContain("Postgres");
    assertThat(run("check-backup", file.toString())).contains("the table loans");
    assertThat(run("restore")).contains("Usage");
  }

  private static String run(String... arguments) {
    PrintStream before = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(BackupCommand.run(arguments)).isNotZero();
    } finally {
      System.setOut(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private void refused(String why) {
    assertThatThrownBy(() -> Archive.checked(file, KNOWN))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(why);
  }

  private void change(String entry, UnaryOperator<String> change) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path path = zip.getPath(entry);
      String before = Files.readString(path);
      String after = change.apply(before);
      assertThat(after).isNotEqualTo(before);
      Files.writeString(path, after);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
