package com.legerible.desktop.client;

import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.client.LibraryException.Unwritable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.BufferedSource;

/** An answer that goes straight into a file; half a file is never left under its name. */
final class Download implements Callback {
  private static final int CHUNK = 1 << 16;

  private final Call call;
  private final Json json;
  private final Path file;
  private final CompletableFuture<Path> future = new CompletableFuture<>();

  Download(Call call, Json json, Path file) {
    this.call = call;
    this.json = json;
    this.file = file;
  }

  CompletableFuture<Path> ask() {
    CompletableFuture<Path> unused =
        future.whenComplete(
            (value, failure) -> {
              if (future.isCancelled()) {
                call.cancel();
              }
            });
    call.enqueue(this);
    return future;
  }

  @Override
  public void onFailure(Call failed, IOException e) {
    future.completeExceptionally(
        new Unreachable("No answer from " + call.request().url() + ": " + e.getMessage(), e));
  }

  @Override
  public void onResponse(Call answered, Response response) {
    try (response) {
      if (response.isSuccessful()) {
        future.complete(write(response.body().source()));
      } else {
        future.completeExceptionally(Refusals.of(response, response.body().string(), json));
      }
    } catch (IOException e) {
      onFailure(answered, e);
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
    }
  }

  private Path write(BufferedSource source) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = open(part)) {
        byte[] chunk = new byte[CHUNK];
        for (int read = source.read(chunk); read >= 0; read = source.read(chunk)) {
          put(out, chunk, read);
        }
      }
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static OutputStream open(Path part) {
    try {
      return Files.newOutputStream(part);
    } catch (IOException e) {
      throw new Unwritable("The file " + part + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void put(OutputStream out, byte[] chunk, int length) {
    try {
      out.write(chunk, 0, length);
    } catch (IOException e) {
      throw new Unwritable("The file " + file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
