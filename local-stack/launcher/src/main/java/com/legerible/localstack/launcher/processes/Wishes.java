package com.legerible.localstack.launcher.processes;

/**
 * What a user asks of a stack.
 *
 * @param port where the backend listens
 * @param headless without the desktop application
 */
public record Wishes(int port, SparkWishes spark, boolean headless) {

  public Wishes withoutWindow() {
    return new Wishes(port, spark, true);
  }
}
