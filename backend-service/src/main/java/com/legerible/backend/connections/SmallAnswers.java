package com.legerible.backend.connections;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with less memory for the answer of each connection than Tomcat's usual 24 KB, for which it
 * has no setting. A larger answer goes out in several chunks.
 */
public final class SmallAnswers extends Http11NioProtocol {

  private static final int BYTES = 1_024;

  /** As Tomcat makes it, by its name. */
  public SmallAnswers() {}

  @Override
  public int getDesiredBufferSize() {
    return BYTES;
  }
}
