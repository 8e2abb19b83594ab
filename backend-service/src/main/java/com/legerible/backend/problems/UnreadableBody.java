package com.legerible.backend.problems;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What is wrong with a request body, and where. */
record UnreadableBody(String detail, @Nullable String field) {

  static UnreadableBody of(HttpMessageNotReadableException unreadable) {
    Throwable cause = unreadable.getCause();
    if (cause instanceof MismatchedInputException mismatch && !path(mismatch).isEmpty()) {
      return new UnreadableBody(mismatch(mismatch, path(mismatch)), path(mismatch));
    }
    if (cause instanceof MismatchedInputException) {
      return new UnreadableBody("The request body must be a JSON object, {…}.", null);
    }
    if (cause instanceof JacksonException malformed) {
      return new UnreadableBody("The request body is not JSON" + place(malformed) + ".", null);
    }
    return new UnreadableBody("The request needs a body: a JSON object, {…}.", null);
  }

  private static String mismatch(MismatchedInputException mismatch, String field) {
    String expected = Words.of(mismatch.getTargetType());
    return mismatch instanceof InvalidFormatException format
        ? "“%s” is not a value that %s can have: it must be %s."
            .formatted(format.getValue(), field, expected)
        : "%s has a value of the wrong kind: it must be %s.".formatted(field, expected);
  }

  private static String path(JacksonException problem) {
    return problem.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private static String place(JacksonException malformed) {
    TokenStreamLocation location = malformed.getLocation();
    return location == null
        ? ""
        : " (see line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
