package com.legerible.desktop.client;

/** The one stream on which the library pushes what changes. */
public interface LiveStream extends AutoCloseable {
  /** Connects, and goes on connecting whenever the stream breaks, until it is closed. */
  void open(LiveListener listener);

  /** Starts anew with a snapshot, for whoever is signed in now. */
  void reopen();

  @Override
  void close();
}
