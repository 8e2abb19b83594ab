package com.legerible.localstack.servers;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks Kafka, in the first version of its metadata request, whether every topic can be written.
 * Spoken by hand so that any module's tests can use it, whatever Kafka client they carry.
 */
final class TopicsQuestion implements Conversation {

  private static final short METADATA = 3;
  private static final short FIRST_VERSION = 0;

  @Override
  public boolean isAnswered(DataInputStream in, DataOutputStream out) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    writeRequest(new DataOutputStream(request));
    out.writeInt(request.size());
    request.writeTo(out);
    out.flush();
    return haveLeaders(readPartitions(in));
  }

  private static void writeRequest(DataOutputStream out) throws IOException {
    out.writeShort(METADATA);
    out.writeShort(FIRST_VERSION);
    out.writeInt(1);
    writeText(out, "health");
    out.writeInt(Topics.all().size());
    for (Topic topic : Topics.all()) {
      writeText(out, topic.name());
    }
  }

  private static boolean haveLeaders(Map<String, Integer> led) {
    return Topics.all().stream()
        .allMatch(topic -> led.getOrDefault(topic.name(), 0) == topic.partitions());
  }

  /** The number of partitions with a leader, by topic. */
  private static Map<String, Integer> readPartitions(DataInputStream in) throws IOException {
    in.readInt();
    in.readInt();
    int brokers = in.readInt();
    for (int i = 0; i < brokers; i++) {
      in.readInt();
      readText(in);
      in.readInt();
    }
    Map<String, Integer> led = new HashMap<>();
    int topics = in.readInt();
    for (int i = 0; i < topics; i++) {
      in.readShort();
      led.put(readText(in), readLed(in));
    }
    return led;
  }

  private static int readLed(DataInputStream in) throws IOException {
    int led = 0;
    int partitions = in.readInt();
    for (int i = 0; i < partitions; i++) {
      short error = in.readShort();
      in.readInt();
      int leader = in.readInt();
      skipNumbers(in);
      skipNumbers(in);
      led += error == 0 && leader >= 0 ? 1 : 0;
    }
    return led;
  }

  private static void skipNumbers(DataInputStream in) throws IOException {
    int count = in.readInt();
    in.skipNBytes((long) count * Integer.BYTES);
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readShort()), StandardCharsets.UTF_8);
  }
}
