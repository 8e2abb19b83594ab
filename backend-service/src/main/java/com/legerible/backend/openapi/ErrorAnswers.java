package com.legerible.backend.openapi;

import com.legerible.contracts.rest.Problem;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springframework.http.HttpStatus;

/** Tells for each call how it may fail: always with a problem detail. */
final class ErrorAnswers {

  private static final String PROBLEM = "#/components/schemas/" + Problem.class.getSimpleName();

  private ErrorAnswers() {}

  static void addTo(OpenAPI document) {
    document
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, operation) -> add(path, method, operation)));
  }

  private static void add(String path, HttpMethod method, Operation operation) {
    if (operation.getParameters() != null || operation.getRequestBody() != null) {
      add(operation, HttpStatus.BAD_REQUEST, path, "limit is 0, and a page has 1 to 100 items.");
    }
    add(operation, HttpStatus.UNAUTHORIZED, path, "Your session has ended. Please sign in again.");
    add(operation, HttpStatus.FORBIDDEN, path, "Your account may not do this.");
    if (path.contains("{")) {
      add(operation, HttpStatus.NOT_FOUND, path, "There is nothing with this id.");
    }
    if (method != HttpMethod.GET) {
      add(operation, HttpStatus.CONFLICT, path, "This is not possible in the present state.");
    }
    if (operation.getRequestBody() != null) {
      add(operation, HttpStatus.UNSUPPORTED_MEDIA_TYPE, path, "The body is of the wrong type.");
    }
    add(operation, HttpStatus.TOO_MANY_REQUESTS, path, "Please wait a moment, then try again.");
    add(operation, HttpStatus.SERVICE_UNAVAILABLE, path, "The library cannot be reached just now.");
  }

  private static void add(Operation operation, HttpStatus status, String path, String detail) {
    var problem =
        new Problem(
            "about:blank", status.getReasonPhrase(), status.value(), detail, path, null, null);
    var content = new MediaType().schema(new Schema<Problem>().$ref(PROBLEM)).example(problem);
    var answer =
        new ApiResponse()
            .description(status.getReasonPhrase())
            .content(new Content().addMediaType("application/problem+json", content));
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.addHeaderObject(
          "Retry-After", new Header().description("seconds").schema(new IntegerSchema()));
    }
    operation.getResponses().putIfAbsent(Integer.toString(status.value()), answer);
  }
}
