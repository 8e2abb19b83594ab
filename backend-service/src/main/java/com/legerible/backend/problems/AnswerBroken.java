package com.legerible.backend.problems;

/**
 * Something failed after the first part of an answer was sent. The connection has to break, because
 * an answer that ends well would look whole.
 */
public final class AnswerBroken extends RuntimeException {

  public AnswerBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
