package com.legerible.streaming;

/** What a process of the book stream does until it is told to stop. */
public interface Loop extends Runnable {

  /** Lets {@link #run} finish what it has begun and return; may be called from any thread. */
  void stop();
}
