package com.legerible.analytics.running;

import com.legerible.analytics.log.Json;
import com.legerible.contracts.connections.KafkaConnection;
import com.legerible.contracts.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a checkpoint that was made for other topics than those which Kafka has now, by a version
 * that keeps something else, or for another number of state partitions: going on would count
 * wrongly without a word.
 */
public final class CheckpointGuard {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /**
   * What a checkpoint was made for.
   *
   * @param topics Kafka's id and the number of partitions, by name
   * @param format of what is kept; the first version did not write it
   */
  record Inputs(Map<String, String> topics, int statePartitions, @Nullable Integer format) {
    Inputs {
      topics = Map.copyOf(topics);
      format = format == null ? 1 : format;
    }
  }

  private final KafkaConnection kafka;
  private final Configuration hadoop;

  public CheckpointGuard(KafkaConnection kafka, Configuration hadoop) {
    this.kafka = kafka;
    this.hadoop = hadoop;
  }

  /**
   * Remembers the inputs of a new checkpoint, compares those of an old one.
   *
   * @param format rises whenever what the query keeps changes in kind
   * @throws BeyondRepair when the checkpoint does not fit
   */
  public void check(String checkpoint, int format, int statePartitions, Topic... topics)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Inputs now = new Inputs(describe(topics), statePartitions, format);
    check(new Path(checkpoint).getFileSystem(hadoop), checkpoint, now);
  }

  static void check(FileSystem files, String checkpoint, Inputs now) throws IOException {
    Path file = new Path(checkpoint, "inputs.json");
    if (!files.exists(file)) {
      write(files, file, now);
      return;
    }
    Inputs then;
    try {
      then = read(files, file);
    } catch (UncheckedIOException | ChecksumException e) {
      if (hasBatches(files, checkpoint)) {
        throw new BeyondRepair(
            "The file %s cannot be read, so that nobody knows what the checkpoint was made for. %s"
                .formatted(file, wayOut()),
            e);
      }
      write(files, file, now);
      return;
    }
    compare(checkpoint, then, now);
  }

  private static Inputs read(FileSystem files, Path file) throws IOException {
    try (FSDataInputStream in = files.open(file)) {
      return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Inputs.class);
    }
  }

  /** Under another name first, so that nobody finds half of it. */
  private static void write(FileSystem files, Path file, Inputs now) throws IOException {
    Path draft = file.suffix(".new");
    try (FSDataOutputStream out = files.create(draft)) {
      out.write(Json.write(now).getBytes(StandardCharsets.UTF_8));
    }
    files.delete(file, false);
    if (!files.rename(draft, file)) {
      throw new IOException(draft + " cannot be renamed to " + file);
    }
  }

  /** Spark writes the offsets of a batch before it counts anything of it. */
  private static boolean hasBatches(FileSystem files, String checkpoint) throws IOException {
    Path offsets = new Path(checkpoint, "offsets");
    return files.exists(offsets)
        && files.listStatus(offsets, batch -> !batch.getName().startsWith(".")).length > 0;
  }

  static void compare(String checkpoint, Inputs then, Inputs now) {
    if (!Objects.equals(then.format(), now.format())) {
      throw new BeyondRepair(
          "The checkpoint %s was made by another version (format %d; this version reads %d). %s"
              .formatted(checkpoint, then.format(), now.format(), wayOut()));
    }
    if (then.statePartitions() != now.statePartitions()) {
      throw new BeyondRepair(
          "The checkpoint %s was made with %d state partitions, this version uses %d. %s"
              .formatted(checkpoint, then.statePartitions(), now.statePartitions(), wayOut()));
    }
    now.topics()
        .forEach(
            (name, topic) -> {
              String before = then.topics().get(name);
              if (!topic.equals(before)) {
                throw new BeyondRepair(
                    "The checkpoint %s was made for another topic '%s' (%s) than Kafka has now (%s). %s"
                        .formatted(checkpoint, name, before, topic, wayOut()));
              }
            });
  }

  static String wayOut() {
    return "Start a new generation with ./legerible replay (on a cluster: LEGERIBLE_GENERATION one"
        + " higher): it counts everything anew beside the old one.";
  }

  private Map<String, String> describe(Topic... topics)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> names = Arrays.stream(topics).map(Topic::name).toList();
    try (Admin admin =
        Admin.create(
            kafka.with(Map.of("request.timeout.ms", 5000, "default.api.timeout.ms", 15000)))) {
      Map<String, String> described = new TreeMap<>();
      Map<String, TopicDescription> all =
          admin.describeTopics(names).allTopicNames().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      all.forEach(
          (name, topic) ->
              described.put(
                  name, topic.topicId() + " with " + topic.partitions().size() + " partitions"));
      return described;
    }
  }
}
