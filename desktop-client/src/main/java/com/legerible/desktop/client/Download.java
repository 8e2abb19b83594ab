package com.legerible.desktop.client;

import com.legerible.desktop.client.LibraryException.Unwritable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer that goes straight into a file; half a file is never left under its name. */
record Download(Path file) implements Answer.Reading<Path> {
  private static final Logger log = LoggerFactory.getLogger(Download.class);
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
      return name(part);
    } finally {
      discard(part);
    }
  }

  private OutputStream open(Path part) {
    try {
      return Files.newOutputStream(part);
    } catch (IOException e) {
      throw new Unwritable(file, e);
    }
  }

  private void put(OutputStream out, byte[] chunk, int length) {
    try {
      out.write(chunk, 0, length);
    } catch (IOException e) {
      throw new Unwritable(file, e);
    }
  }

  private Path name(Path part) {
    try {
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Unwritable(file, e);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      log.info("The file {} cannot be deleted: {}", part, e.toString());
    }
  }
}
