package com.legerible.backend.backup;

import com.legerible.contracts.backup.BackupManifest;
import com.legerible.contracts.backup.BackupManifest.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup under another name, which it loses only when the file is whole and on the disk.
 */
final class ArchiveWriter implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Writes the rows of one table. */
  @FunctionalInterface
  interface Rows {
    void writeTo(OutputStream table) throws IOException;
  }

  private final Path file;
  private final Path draft;
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final List<Table> tables = new ArrayList<>();

  private ArchiveWriter(Path file, Path draft) throws IOException {
    this.file = file;
    this.draft = draft;
    this.channel = FileChannel.open(draft, StandardOpenOption.WRITE);
    this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Begins a file that must not exist, and that only its owner may read. */
  static ArchiveWriter create(Path wanted) {
    Path file = wanted.toAbsolutePath();
    Path folder = file.getParent();
    if (Files.exists(file) || folder == null) {
      throw exists(file);
    }
    try {
      String name = file.getFileName() + ".";
      return new ArchiveWriter(
          file, Files.createTempFile(folder, name, ".unfinished", ownerOnly()));
    } catch (NoSuchFileException e) {
      throw new BackupRefused("There is no folder " + folder + ". Make it first.", e);
    } catch (IOException e) {
      throw new BackupRefused("Nothing can be written into " + folder + ": " + e.getMessage(), e);
    }
  }

  private static BackupRefused exists(Path file) {
    return new BackupRefused(file + " exists already. Name a new file; none is overwritten.");
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  Table add(String name, List<String> columns, @Nullable Long nextId, Rows rows)
      throws IOException {
    var checksum = new Checksum();
    var empty = new Table(name, columns, 0, "", nextId);
    zip.putNextEntry(new ZipEntry(empty.entry()));
    rows.writeTo(checksum.before(zip));
    zip.closeEntry();
    var table = new Table(name, columns, checksum.rows(), checksum.hexadecimal(), nextId);
    tables.add(table);
    return table;
  }

  List<Table> tables() {
    return List.copyOf(tables);
  }

  /** Gives the file its name. */
  void finish(BackupManifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
    zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
    channel.close();
    try {
      // Without an option it never replaces a file, and within a folder it happens at once.
      Files.move(draft, file);
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    }
  }

  /** Leaves nothing behind of a file that was not finished. */
  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(draft + " cannot be removed; it is of no use", e);
    }
  }
}
