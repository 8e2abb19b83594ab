package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.problems.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class UploadsTest {

  private static final byte[] HEAD = "title\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void aFileThatSaysNoSizeAndNeverEndsIsRefusedAndLeavesNothing() {
    var endless = new Endless();
    assertThatThrownBy(() -> uploads().receive(HEAD, endless))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("up to 3 MB")
        .hasMessageContaining("Divide it");
    assertThat(folder).isEmptyDirectory();
    assertThat(endless.read).isLessThan(5L << 20);
  }

  @Test
  void aFileThatBreaksOffLeavesNothing() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("The sender has gone");
          }
        };
    assertThatThrownBy(() -> uploads().receive(HEAD, broken)).isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileIsKeptAsItCame() throws IOException {
    Uploads uploads = uploads();
    UUID name = uploads.receive(HEAD, new ByteArrayInputStream(HEAD));
    try (InputStream kept = uploads.open(name)) {
      assertThat(kept).hasContent("title\ntitle\n");
    }
    uploads.delete(name);
    assertThat(uploads.has(name)).isFalse();
  }

  @Test
  void filesThatWaitLeaveRoomForEachOtherOnly() throws IOException {
    Uploads uploads = uploads();
    UUID first = uploads.receive(HEAD, new ByteArrayInputStream(new byte[2 << 20]));
    uploads.receive(HEAD, new ByteArrayInputStream(new byte[2 << 20]));
    InputStream third = new ByteArrayInputStream(new byte[2 << 20]);
    assertThatThrownBy(() -> uploads.receive(HEAD, third))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no room for the file now");
    uploads.delete(first);
    assertThat(uploads.receive(HEAD, new ByteArrayInputStream(new byte[2 << 20]))).isNotNull();
  }

  private Uploads uploads() {
    return new Uploads(
        new ImportProperties(
            folder,
            DataSize.ofMegabytes(3),
            DataSize.ofMegabytes(5),
            1,
            500,
            2_000,
            Duration.ofSeconds(1)));
  }

  private static final class Endless extends InputStream {

    private long read;

    @Override
    public int read() {
      read++;
      return 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      read += length;
      return length;
    }
  }
}
