package com.legerible.streaming.providers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the questions of a day in a file, so that a restart forgets none and all processes on a
 * computer share one meter.
 */
public final class DailyQuota implements Quota {

  /** Where Google's day begins. */
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private static final Logger LOG = LoggerFactory.getLogger(DailyQuota.class);

  private final Path file;
  private final long perDay;
  private final Clock clock;

  public DailyQuota(Path file, long perDay, Clock clock) {
    this.file = file;
    this.perDay = perDay;
    this.clock = clock;
  }

  @Override
  public boolean take() {
    return change(used -> used + 1) <= perDay;
  }

  @Override
  public void giveBack() {
    change(used -> Math.max(0, used - 1));
  }

  @Override
  public void drained() {
    LOG.warn("The quota in {} is used up for today, as the provider says", file);
    change(used -> Math.max(used, perDay));
  }

  /** The number after the change; a meter that cannot be kept lets nobody through. */
  private synchronized long change(LongUnaryOperator change) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        long used = Math.min(perDay + 1, change.applyAsLong(used(read(channel), today)));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((today + " " + used).getBytes(StandardCharsets.US_ASCII)), 0);
        return lock.isValid() ? used : perDay + 1;
      }
    } catch (IOException e) {
      LOG.error(
          "The quota in {} cannot be counted, so the provider is not asked: {}",
          file,
          e.toString());
      return perDay + 1;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(64);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
  }

  private static long used(String text, LocalDate today) {
    String[] words = text.strip().split(" ", 2);
    boolean ofToday = words.length == 2 && words[0].equals(today.toString());
    return ofToday && words[1].matches("[0-9]{1,9}") ? Long.parseLong(words[1]) : 0;
  }
}
