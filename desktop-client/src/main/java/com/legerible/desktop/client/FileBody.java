package com.legerible.desktop.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** A file of this computer, sent as it is and never held in memory. */
final class FileBody extends RequestBody {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final Path file;

  FileBody(Path file) {
    this.file = file;
  }

  @Override
  public MediaType contentType() {
    return BYTES;
  }

  @Override
  public long contentLength() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NotReadable(file, null);
    }
    return Files.size(file);
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (Source source = open()) {
      sink.writeAll(source);
    }
  }

  private Source open() throws NotReadable {
    try {
      return Okio.source(Files.newInputStream(file));
    } catch (IOException e) {
      throw new NotReadable(file, e);
    }
  }

  /** It is the file that is at fault, and not the way to the library. */
  static final class NotReadable extends IOException {
    private static final long serialVersionUID = 1;

    NotReadable(Path file, @Nullable Throwable cause) {
      super("The file " + file + " cannot be read", cause);
    }
  }
}
