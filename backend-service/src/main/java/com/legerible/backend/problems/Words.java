package com.legerible.backend.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;

/** Says in a reader's words what the frameworks say in theirs. */
final class Words {

  private Words() {}

  /** Why a parameter cannot have a value. */
  static String of(@Nullable Object value, String name, @Nullable Class<?> expected) {
    return "“%s” is not a value that %s can have: it must be %s."
        .formatted(value, name, of(expected));
  }

  static String of(@Nullable Class<?> expected) {
    if (expected == null) {
      return "something else";
    }
    if (expected.isEnum()) {
      return "one of " + Arrays.toString(expected.getEnumConstants());
    }
    if (expected == Instant.class) {
      return "an instant such as 2026-11-22T16:00:00Z";
    }
    boolean number = expected.isPrimitive() || Number.class.isAssignableFrom(expected);
    if (number) {
      return expected == double.class || expected == Double.class ? "a number" : "a whole number";
    }
    return expected == String.class ? "a text" : "a JSON object";
  }

  static String of(HttpStatusCode status, HttpServletRequest request) {
    String path = request.getRequestURI();
    return switch (status.value()) {
      case 404 -> "There is nothing at " + path + ". /v3/api-docs lists what there is.";
      case 405 -> request.getMethod() + " is not possible at " + path + ".";
      case 406 -> "The answer is JSON, which the Accept header of the request excludes.";
      case 413 -> "The request is too large.";
      case 415 -> "The request body must be JSON: send it with Content-Type: application/json.";
      case 503 -> "The library is busy. Please try again in a moment.";
      default ->
          status.is5xxServerError()
              ? "Something went wrong on our side. Please try again later."
              : "The request could not be understood.";
    };
  }

  static String notSignedIn(AuthenticationException denied) {
    return denied instanceof InsufficientAuthenticationException
        ? "Please sign in first: this is for signed-in readers."
        : "Your session has ended. Please sign in again.";
  }
}
