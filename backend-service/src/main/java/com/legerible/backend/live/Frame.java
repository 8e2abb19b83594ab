package com.legerible.backend.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The name and data of one live event, written once for all streams. */
final class Frame {

  private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);

  private final String name;
  private final byte[] bytes;

  private Frame(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Frames an event.
   *
   * @param json on one line, as JSON is unless it is printed for people
   */
  static Frame of(String name, String json) {
    String text = "\nevent: " + name + "\ndata: " + json + "\n\n";
    return new Frame(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void writeTo(ByteArrayOutputStream out, String id) {
    out.writeBytes(ID);
    out.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
  }

  @Override
  public String toString() {
    return name;
  }
}
