package com.legerible.analytics.evaluation;

/** A file from which no loans can be read; the message says where and what to do. */
public final class UnusableFile extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableFile(String message) {
    super(message);
  }
}
