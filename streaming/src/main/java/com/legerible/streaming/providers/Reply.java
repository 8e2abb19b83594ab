package com.legerible.streaming.providers;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came back over HTTP.
 *
 * @param status 0 where nothing came back
 * @param body absent where it was no JSON
 * @param problem for people; absent where nothing was wrong on the way
 */
record Reply(int status, @Nullable JsonNode body, @Nullable String problem) {

  /** What is made of a usable answer, else of there being none. */
  <T> T read(Function<JsonNode, T> usable, Supplier<T> other) {
    return status == 200 && body != null ? usable.apply(body) : other.get();
  }

  /** What every dialect has in common when there is no usable answer. */
  Answer.Failed failure() {
    String said = problem == null ? "it answered " + status : problem;
    return new Answer.Failed(said, fault());
  }

  private Answer.Fault fault() {
    boolean passing = status == 0 || status == 200 || status == 408 || status >= 500;
    return status == 429
        ? Answer.Fault.QUOTA
        : passing ? Answer.Fault.PASSING : Answer.Fault.LASTING;
  }
}
