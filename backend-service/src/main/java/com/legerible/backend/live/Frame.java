package com.legerible.backend.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The name and data of one live event, written once for all streams. */
final class Frame {

  private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);

  private final String name;
  private final byte[] bytes;
  private final Runnable onWrite;

  private Frame(String name, byte[] bytes, Runnable onWrite) {
    this.name = name;
    this.bytes = bytes;
    this.onWrite = onWrite;
  }

  /**
   * Frames an event.
   *
   * @param json on one line, as JSON is unless it is printed for people
   */
  static Frame of(String name, String json) {
    return of(name, json, () -> {});
  }

  /**
   * Frames an event.
   *
   * @param onWrite called each time that it is handed to a socket
   */
  static Frame of(String name, String json, Runnable onWrite) {
    String text = "\nevent: " + name + "\ndata: " + json + "\n\n";
    return new Frame(name, text.getBytes(StandardCharsets.UTF_8), onWrite);
  }

  void writeTo(ByteArrayOutputStream out, String id) {
    out.writeBytes(ID);
    out.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    onWrite.run();
  }

  @Override
  public String toString() {
    return name;
  }
}
