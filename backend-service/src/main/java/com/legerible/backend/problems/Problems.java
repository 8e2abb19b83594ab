package com.legerible.backend.problems;

import com.legerible.backend.requests.RequestId;
import com.legerible.contracts.rest.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes problem details. */
final class Problems {

  /** How long a client waits before it tries again, when the database is away. */
  static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private Problems() {}

  static ResponseEntity<Problem> of(
      HttpStatusCode status, String detail, @Nullable String field, HttpServletRequest request) {
    return of(status, detail, field, request, new HttpHeaders());
  }

  static ResponseEntity<Problem> of(
      HttpStatusCode status,
      String detail,
      @Nullable String field,
      HttpServletRequest request,
      HttpHeaders headers) {
    var problem =
        new Problem(
            "about:blank",
            title(status),
            status.value(),
            detail,
            request.getRequestURI(),
            field,
            RequestId.of(request));
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static String title(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? "Error " + status.value() : known.getReasonPhrase();
  }
}
