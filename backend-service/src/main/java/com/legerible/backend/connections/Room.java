package com.legerible.backend.connections;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How many connections the heap has room for. */
@Component
public final class Room {

  /**
   * Of an idle live stream, as measured. Tomcat keeps as much for any connection after a request.
   */
  static final int BYTES_EACH = 58 * 1024;

  /** The other half is for what the connections ask, and for garbage. */
  private static final int SHARE = 2;

  /** One connection for so many streams is kept free of them, so that a request gets in. */
  private static final int STREAMS_PER_REQUEST = 10;

  private final int liveStreams;
  private final int connections;

  @Autowired
  Room(ConnectionProperties chosen) {
    this(chosen, Runtime.getRuntime().maxMemory());
  }

  Room(ConnectionProperties chosen, long heap) {
    Integer streams = chosen.liveStreams();
    Integer most = chosen.most();
    liveStreams = streams != null ? streams : Math.toIntExact(heap / SHARE / BYTES_EACH);
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
