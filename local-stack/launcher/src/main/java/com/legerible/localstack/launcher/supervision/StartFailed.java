package com.legerible.localstack.launcher.supervision;

/** A part could not be started, so the stack is not what it should be. */
public final class StartFailed extends Exception {

  private static final long serialVersionUID = 1L;

  StartFailed(String message) {
    super(message);
  }
}
