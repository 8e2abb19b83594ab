package com.legerible.backend.backup;

/** A backup or a restore cannot be done; the message says why, and what to do instead. */
final class BackupRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackupRefused(String message) {
    super(message);
  }

  BackupRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
