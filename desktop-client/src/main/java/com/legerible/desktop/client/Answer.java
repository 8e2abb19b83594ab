package com.legerible.desktop.client;

import com.legerible.desktop.client.LibraryException.Unreachable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** One request on its way: its body, the problem that the library names, or why none came. */
final class Answer<T> implements Callback {
  private final Call call;
  private final Json json;
  private final Function<String, T> read;
  private final CompletableFuture<T> future = new CompletableFuture<>();

  Answer(Call call, Json json, Function<String, T> read) {
    this.call = call;
    this.json = json;
    this.read = read;
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
    future.completeExceptionally(
        new Unreachable("No answer from " + call.request().url() + ": " + e.getMessage(), e));
  }

  @Override
  public void onResponse(Call answered, Response response) {
    try (response) {
      String text = response.body().string();
      if (response.isSuccessful()) {
        future.complete(read.apply(text));
      } else {
        future.completeExceptionally(Refusals.of(response, text, json));
      }
    } catch (IOException e) {
      onFailure(answered, e);
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
    }
  }
}
