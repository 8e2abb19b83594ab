package com.legerible.backend.problems;

import com.legerible.contracts.rest.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever goes wrong in a request into a problem detail. */
@RestControllerAdvice
final class ProblemAdvice {

  /** The state in SQL of a row that refers to one that is not there. */
  private static final String REFERS_TO_NOTHING = "23503";

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refused refused, HttpServletRequest request) {
    HttpStatus status =
        switch (refused.kind()) {
          case INVALID -> HttpStatus.BAD_REQUEST;
          case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
          case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
          case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
          case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
          case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
          case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        };
    return Problems.of(status, refused.reason(), refused.field(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    UnreadableBody body = UnreadableBody.of(unreadable);
    return Problems.of(HttpStatus.BAD_REQUEST, body.detail(), body.field(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongType(
      MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
    String detail = Words.of(wrong.getValue(), wrong.getName(), wrong.getRequiredType());
    return Problems.of(HttpStatus.BAD_REQUEST, detail, wrong.getName(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongType(
      MethodArgumentNotValidException wrong, HttpServletRequest request) {
    FieldError first = wrong.getFieldError();
    if (first == null || !first.contains(TypeMismatchException.class)) {
      return unexpected(wrong, request);
    }
    Class<?> type = first.unwrap(TypeMismatchException.class).getRequiredType();
    String detail = Words.of(first.getRejectedValue(), first.getField(), type);
    return Problems.of(HttpStatus.BAD_REQUEST, detail, first.getField(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(
      MissingRequestHeaderException missing, HttpServletRequest request) {
    String name = missing.getHeaderName();
    return Problems.of(
        HttpStatus.BAD_REQUEST, "The header " + name + " is missing.", name, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(
      MissingServletRequestParameterException missing, HttpServletRequest request) {
    String name = missing.getParameterName();
    return Problems.of(
        HttpStatus.BAD_REQUEST, "The parameter " + name + " is missing.", name, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> notSignedIn(AuthenticationException denied, HttpServletRequest request) {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return Problems.of(HttpStatus.UNAUTHORIZED, Words.notSignedIn(denied), null, request, headers);
  }

  @ExceptionHandler
  ResponseEntity<Problem> notAllowed(AccessDeniedException denied, HttpServletRequest request) {
    String detail = "Your account may not do this. Ask somebody with more rights in the library.";
    return Problems.of(HttpStatus.FORBIDDEN, detail, null, request);
  }

  /** The client has gone: there is nobody to tell. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    log.debug("A client went away before its answer: {}", gone.getMessage());
  }

  /** Thrown on, so that the server breaks the connection. */
  @ExceptionHandler
  @SuppressWarnings("DoNotCallSuggester")
  void broken(AnswerBroken broken) {
    throw broken;
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<Problem> database(Exception failure, HttpServletRequest request) {
    if (!DatabaseAway.isReasonOf(failure)) {
      return unexpected(failure, request);
    }
    log.warn("The database is away: {}", failure.getMessage());
    String detail = "The library cannot reach its database just now. Please try again in a moment.";
    return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, detail, null, request, later());
  }

  private static HttpHeaders later() {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Problems.RETRY_AFTER.toSeconds()));
    return headers;
  }

  /** Of two that wait for each other, Postgres refuses one. */
  @ExceptionHandler
  ResponseEntity<Problem> overtaken(
      ConcurrencyFailureException failure, HttpServletRequest request) {
    log.warn(
        "{} {} was overtaken: {}",
        request.getMethod(),
        request.getRequestURI(),
        failure.getMessage());
    HttpStatus busy = HttpStatus.SERVICE_UNAVAILABLE;
    return Problems.of(busy, Words.of(busy, request), null, request, later());
  }

  /** Tried again, such a request is told what is gone: the session of its sender, or the book. */
  @ExceptionHandler
  ResponseEntity<Problem> gone(
      DataIntegrityViolationException failure, HttpServletRequest request) {
    if (!(failure.getMostSpecificCause() instanceof SQLException cause)
        || !REFERS_TO_NOTHING.equals(cause.getSQLState())) {
      return unexpected(failure, request);
    }
    String detail = "Somebody removed what this needs, so nothing was changed. Please try again.";
    return Problems.of(HttpStatus.CONFLICT, detail, null, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unexpected(Exception failure, HttpServletRequest request) {
    if (failure instanceof IllegalArgumentException && saysAnyType(request)) {
      String detail = "The Content-Type must name one type, such as application/json.";
      return Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail, "Content-Type", request);
    }
    if (failure instanceof ErrorResponse known) {
      String detail = Words.of(known.getStatusCode(), request);
      return Problems.of(known.getStatusCode(), detail, null, request, known.getHeaders());
    }
    log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    String detail = "Something went wrong on our side. It is written down; please try again later.";
    return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, detail, null, request);
  }

  // Spring refuses such a type with an exception that no other handler knows.
  private static boolean saysAnyType(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.contains("*");
  }
}
