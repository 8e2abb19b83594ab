package com.legerible.backend.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The name and data of one live event, written once for all streams, and not for none. */
final class Frame {

  private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);

  private final String name;
  private final Supplier<String> json;
  private final Runnable onWrite;
  private volatile byte @Nullable [] bytes;

  private Frame(String name, Supplier<String> json, Runnable onWrite) {
    this.name = name;
    this.json = json;
    this.onWrite = onWrite;
  }

  /**
   * Frames an event.
   *
   * @param json on one line, as JSON is unless it is printed for people; asked for when the first
   *     socket takes the event, by any thread
   */
  static Frame of(String name, Supplier<String> json) {
    return of(name, json, () -> {});
  }

  /**
   * Frames an event.
   *
   * @param onWrite called each time that it is handed to a socket
   */
  static Frame of(String name, Supplier<String> json, Runnable onWrite) {
    return new Frame(name, json, onWrite);
  }

  void writeTo(ByteArrayOutputStream out, String id) {
    out.writeBytes(ID);
    out.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes());
    onWrite.run();
  }

  private byte[] bytes() {
    byte[] written = bytes;
    if (written == null) {
      String text = "\nevent: " + name + "\ndata: " + json.get() + "\n\n";
      written = text.getBytes(StandardCharsets.UTF_8);
      bytes = written;
    }
    return written;
  }

  @Override
  public String toString() {
    return name;
  }
}
