package com.legerible.localstack.launcher.state;

import com.legerible.localstack.launcher.problems.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that stands in a data folder while a restore fills it. */
public final class RestoreMark {

  private final Path folder;
  private final Path file;

  public RestoreMark(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("restore.unfinished");
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /** False where an earlier restore left it. */
  public boolean set() {
    try {
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException left) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  public void remove() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be removed", e);
    }
  }

  /** For whoever wants to start what is in the folder. */
  public void refuseHalfLibrary() {
    if (exists()) {
      throw new Refusal(
          "A restore into "
              + folder
              + " was not completed. ./legerible restore FILE --data "
              + folder
              + " begins it anew.");
    }
  }
}
