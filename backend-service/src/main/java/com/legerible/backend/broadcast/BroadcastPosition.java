package com.legerible.backend.broadcast;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is followed: the next offset of every broadcast partition. As text it is the id
 * of a live event, and means the same on every replica.
 */
public final class BroadcastPosition {

  private static final int RADIX = 36;
  private static final Pattern WRITTEN = Pattern.compile("[0-9a-z]{1,16}(\\.[0-9a-z]{1,12})+");

  private final String life;
  private final long[] next;
  private @Nullable String text;

  private BroadcastPosition(String life, long[] next) {
    this.life = life;
    this.next = next;
  }

  /**
   * Where everything begins.
   *
   * @param life names the life of the library's database; an id of another life means nothing
   */
  static BroadcastPosition start(String life) {
    return new BroadcastPosition(life, new long[BroadcastPartitions.ALL.size()]);
  }

  /** Reads an id; nothing when it is no id of this version. */
  public static Optional<BroadcastPosition> parse(String text) {
    if (text.length() > 200 || !WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] parts = text.split("\\.", -1);
    if (parts.length != BroadcastPartitions.ALL.size() + 1) {
      return Optional.empty();
    }
    long[] next = new long[parts.length - 1];
    for (int i = 0; i < next.length; i++) {
      next[i] = Long.parseLong(parts[i + 1], RADIX);
    }
    return Optional.of(new BroadcastPosition(parts[0], next));
  }

  /** The same, but with the partition at the index read up to the given offset. */
  BroadcastPosition with(int index, long nextOffset) {
    long[] moved = next.clone();
    moved[index] = nextOffset;
    return new BroadcastPosition(life, moved);
  }

  /** The next offset of the partition at the index. */
  public long next(int index) {
    return next[index];
  }

  /** The next offset of every partition. */
  public Map<TopicPartition, Long> nextOffsets() {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (int i = 0; i < next.length; i++) {
      offsets.put(BroadcastPartitions.ALL.get(i), next[i]);
    }
    return offsets;
  }

  public boolean sameLife(BroadcastPosition other) {
    return life.equals(other.life);
  }

  /** Whether everything that the other one has read is read here too. */
  public boolean covers(BroadcastPosition other) {
    for (int i = 0; i < next.length; i++) {
      if (next[i] < other.next[i]) {
        return false;
      }
    }
    return true;
  }

  /** The further one of both, partition by partition. */
  public BroadcastPosition furthest(BroadcastPosition other) {
    long[] furthest = new long[next.length];
    Arrays.setAll(furthest, i -> Math.max(next[i], other.next[i]));
    return new BroadcastPosition(life, furthest);
  }

  /** A short name for how far one topic is read in this life of the library: a cache version. */
  public String version(Topic topic) {
    StringBuilder version = new StringBuilder(life);
    for (int i = 0; i < next.length; i++) {
      if (BroadcastPartitions.ALL.get(i).topic().equals(topic.name())) {
        version.append('.').append(Long.toString(next[i], RADIX));
      }
    }
    return version.toString();
  }

  /** Whether facts that people see one by one can miss here although they are there. */
  public boolean missesFactsOf(BroadcastPosition from) {
    for (int i = 0; i < next.length; i++) {
      if (isFacts(i) && next[i] < from.next[i]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFacts(int index) {
    String topic = BroadcastPartitions.ALL.get(index).topic();
    return topic.equals(Topics.LOANS.name()) || topic.equals(Topics.BOOKS.name());
  }

  @Override
  public String toString() {
    String known = text;
    if (known == null) {
      StringBuilder written = new StringBuilder(life);
      for (long offset : next) {
        written.append('.').append(Long.toString(offset, RADIX));
      }
      known = written.toString();
      text = known;
    }
    return known;
  }
}
