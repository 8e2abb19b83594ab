package com.legerible.desktop.client;

import com.legerible.contracts.rest.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why the library gave no answer, or not the one that was asked for. */
public abstract sealed class LibraryException extends RuntimeException {
  private LibraryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The library understood, and said no. */
  public static final class Refused extends LibraryException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refused(Problem problem) {
      super(problem.status() + " " + problem.title() + ": " + problem.detail(), null);
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }

    public int status() {
      return problem.status();
    }
  }

  /** Nobody knows whether the request arrived: it is safe to send it again with the same key. */
  public static final class Unreachable extends LibraryException {
    private static final long serialVersionUID = 1;

    public Unreachable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** The answer was not in the language of the library. */
  public static final class Unreadable extends LibraryException {
    private static final long serialVersionUID = 1;

    public Unreadable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** What was to be sent cannot be read on this computer. */
  public static final class NoSuchFile extends LibraryException {
    private static final long serialVersionUID = 1;

    public NoSuchFile(Throwable cause) {
      super(String.valueOf(cause.getMessage()), cause);
    }
  }

  /** The answer came, but this computer has no place for it. */
  public static final class Unwritable extends LibraryException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    public Unwritable(Path file, Throwable cause) {
      super("The file " + file + " cannot be written: " + cause.getMessage(), cause);
      this.file = file;
    }

    public Path file() {
      return file;
    }
  }
}
