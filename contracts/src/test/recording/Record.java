import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.FileRecords;

/**
 * Writes the log of a stopped library down, a file for each topic and a line for each record:
 * partition, position, key and value, divided by tabs. A minus stands for what is absent.
 *
 * <p>{@code java -cp 'backend-service/target/lib/*' contracts/src/test/recording/Record.java
 * DIR/kafka/logs contracts/src/test/resources/releases/VERSION}
 */
final class Record {

  private Record() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, StringBuilder> topics = new TreeMap<>();
    try (Stream<Path> folders = Files.list(Path.of(arguments[0])).filter(Files::isDirectory)) {
      folders.sorted().forEach(partition -> read(partition, topics));
    }
    Path target = Files.createDirectories(Path.of(arguments[1]));
    for (Map.Entry<String, StringBuilder> topic : topics.entrySet()) {
      Files.writeString(target.resolve(topic.getKey() + ".tsv"), topic.getValue());
    }
  }

  /** A partition has a folder with the name of the topic, a hyphen and its number. */
  private static void read(Path partition, Map<String, StringBuilder> topics) {
    String name = partition.getFileName().toString();
    int hyphen = name.lastIndexOf('-');
    if (name.startsWith("__") || hyphen < 0) {
      return;
    }
    StringBuilder lines =
        topics.computeIfAbsent(name.substring(0, hyphen), none -> new StringBuilder());
    try (Stream<Path> files = Files.list(partition)) {
      List<Path> segments =
          files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
      for (Path segment : segments) {
        append(segment, name.substring(hyphen + 1), lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Path segment, String partition, StringBuilder lines)
      throws IOException {
    try (FileRecords records = FileRecords.open(segment.toFile())) {
      for (org.apache.kafka.common.record.Record record : records.records()) {
        String position = "-";
        for (Header header : record.headers()) {
          if (header.key().equals("position")) {
            position = new String(header.value(), StandardCharsets.US_ASCII);
          }
        }
        lines.append(
            String.join("\t", partition, position, text(record.key()), text(record.value())));
        lines.append('\n');
      }
    }
  }

  private static String text(ByteBuffer bytes) {
    return bytes == null ? "-" : StandardCharsets.UTF_8.decode(bytes).toString();
  }
}
