package com.legerible.desktop.client;

import com.legerible.desktop.client.LibraryException.NoSuchFile;
import com.legerible.desktop.client.LibraryException.Unreachable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** One request on its way: its body, the problem that the library names, or why none came. */
final class Answer<T> implements Callback {
  private final Call call;
  private final Json json;
  private final Reading<T> reading;
  private final CompletableFuture<T> future = new CompletableFuture<>();

  Answer(Call call, Json json, Reading<T> reading) {
    this.call = call;
    this.json = json;
    this.reading = reading;
  }

  CompletableFuture<T> ask() {
    CompletableFuture<T> unused =
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
    if (e instanceof FileBody.NotReadable) {
      future.completeExceptionally(new NoSuchFile(e));
      return;
    }
    future.completeExceptionally(
        new Unreachable("No answer from " + call.request().url() + ": " + e.getMessage(), e));
  }

  @Override
  public void onResponse(Call answered, Response response) {
    try (response) {
      if (response.isSuccessful()) {
        future.complete(reading.of(response.body()));
      } else {
        future.completeExceptionally(Refusals.of(response, response.body().string(), json));
      }
    } catch (IOException e) {
      onFailure(answered, e);
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
    }
  }

  /** What is made of a body; it fails with an {@link IOException} when the body breaks off. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ResponseBody body) throws IOException;
  }
}
