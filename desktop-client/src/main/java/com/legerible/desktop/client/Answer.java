package com.legerible.desktop.client;

import com.legerible.contracts.rest.Problem;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.client.LibraryException.Unreadable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One request on its way: its body, the problem that the library names, or why none came. */
final class Answer<T> implements Callback {
  private static final int GATEWAY_FAILED = 502;
  private static final int GATEWAY_TIMED_OUT = 504;

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
        future.completeExceptionally(refusal(response, text));
      }
    } catch (IOException e) {
      onFailure(answered, e);
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
    }
  }

  private LibraryException refusal(Response response, String text) {
    int status = response.code();
    Problem problem = problem(response, text);
    if (problem == null && status >= GATEWAY_FAILED && status <= GATEWAY_TIMED_OUT) {
      return new Unreachable("Something in between answered " + status + " for the library.", null);
    }
    return new Refused(
        problem != null
            ? problem
            : new Problem("about:blank", "HTTP " + status, status, null, null, null));
  }

  private @Nullable Problem problem(Response response, String text) {
    if (!response.header("Content-Type", "").contains("json")) {
      return null;
    }
    try {
      return json.read(text, Problem.class);
    } catch (Unreadable e) {
      return null;
    }
  }
}
