package com.legerible.backend.connections;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many connections the heap has room for. */
@Component
public final class Room {

  /**
   * Of an idle live stream, as measured. Tomcat keeps as much for any connection after a request.
   */
  static final int BYTES_EACH = 58 * 1024;

  /** The same where it is encrypted: 144 as measured, and a little more. */
  static final int BYTES_EACH_ENCRYPTED = 150 * 1024;

  /** The other half is for what the connections ask, and for garbage. */
  private static final int SHARE = 2;

  /** One connection for so many streams is kept free of them, so that a request gets in. */
  private static final int STREAMS_PER_REQUEST = 10;

  private final int liveStreams;
  private final int connections;

  @Autowired
  Room(ConnectionProperties chosen, @Value("${server.ssl.enabled:false}") boolean encrypted) {
    this(chosen, encrypted, Runtime.getRuntime().maxMemory());
  }

  Room(ConnectionProperties chosen, boolean encrypted, long heap) {
    int each = encrypted ? BYTES_EACH_ENCRYPTED : BYTES_EACH;
    Integer streams = chosen.liveStreams();
    Integer most = chosen.most();
    liveStreams = streams != null ? streams : Math.toIntExact(heap / SHARE / each);
    connections =
        most != null ? most : liveStreams + Math.max(1, liveStreams / STREAMS_PER_REQUEST);
  }

  public int liveStreams() {
    return liveStreams;
  }

  int connections() {
    return connections;
  }
}
