package com.legerible.desktop.client;

import com.legerible.desktop.client.LibraryException.Unwritable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** An answer that goes straight into a file; half a file is never left under its name. */
record Download(Path file) implements Answer.Reading<Path> {
  private static final int CHUNK = 1 << 16;

  @Override
  public Path of(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = open(part)) {
        byte[] chunk = new byte[CHUNK];
        for (int read = source.read(chunk); read >= 0; read = source.read(chunk)) {
          put(out, chunk, read);
        }
      }
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static OutputStream open(Path part) {
    try {
      return Files.newOutputStream(part);
    } catch (IOException e) {
      throw new Unwritable("The file " + part + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void put(OutputStream out, byte[] chunk, int length) {
    try {
      out.write(chunk, 0, length);
    } catch (IOException e) {
      throw new Unwritable("The file " + file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
