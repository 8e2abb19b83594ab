package com.legerible.desktop.client;

import com.legerible.contracts.rest.Problem;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.client.LibraryException.Unreadable;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What an answer that is no success means. */
final class Refusals {
  private static final int GATEWAY_FAILED = 502;
  private static final int GATEWAY_TIMED_OUT = 504;

  private Refusals() {}

  static LibraryException of(Response response, String text, Json json) {
    int status = response.code();
    Problem problem = problem(response, text, json);
    if (problem == null && status >= GATEWAY_FAILED && status <= GATEWAY_TIMED_OUT) {
      return new Unreachable("Something in between answered " + status + " for the library.", null);
    }
    return new Refused(
        problem != null
            ? problem
            : new Problem("about:blank", "HTTP " + status, status, null, null, null));
  }

  private static @Nullable Problem problem(Response response, String text, Json json) {
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
