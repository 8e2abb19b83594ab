package com.legerible.localstack.launcher.processes;

/**
 * What a user asks of a stack.
 *
 * @param port where the backend listens
 * @param headless without the desktop application
 * @param fromMenu by somebody who sees no terminal
 */
public record Wishes(int port, SparkWishes spark, boolean headless, boolean fromMenu) {

  public Wishes withoutWindow() {
    return new Wishes(port, spark, true, fromMenu);
  }

  public Wishes at(int another) {
    return new Wishes(another, spark, headless, fromMenu);
  }
}
