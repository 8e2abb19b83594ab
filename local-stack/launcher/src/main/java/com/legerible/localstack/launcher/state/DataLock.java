package com.legerible.localstack.launcher.state;

import com.legerible.localstack.launcher.problems.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Only one launcher at a time works on a data folder; the system frees it when that one dies. */
public final class DataLock implements AutoCloseable {

  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  public static DataLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("launcher.pid");
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String pid = Files.readString(file).strip();
        channel.close();
        throw new Refusal(
            "Legerible already runs on "
                + folder
                + " as process "
                + pid
                + ". ./legerible status shows it; --data DIR starts another on other data.");
      }
      channel.truncate(0);
      String pid = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new DataLock(channel);
    } catch (IOException e) {
      throw new Refusal(
          "Nothing can be kept in "
              + folder
              + " ("
              + e
              + "). Name a folder that you may write to with --data DIR.");
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
