package com.legerible.localstack.launcher.supervision;

/** What a part of the stack is doing. */
public enum PartState {
  /** For the parts that it needs. */
  WAITING,
  STARTING,
  RUNNING,
  /** It died and is started again after a pause. */
  RESTARTING,
  /** By the person who used it. */
  CLOSED,
  STOPPING,
  STOPPED,
  /** It could not be started. */
  FAILED
}
