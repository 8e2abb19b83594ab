package com.legerible.backend.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Invents requests for the operations of an OpenAPI document; the same seed gives the same. */
final class RandomRequests {

  /** A call that may or may not make sense. */
  record Request(String method, String path, List<String> headers, String body, boolean streams) {

    @Override
    public String toString() {
      return method + " " + path + " " + headers + " " + body;
    }
  }

  private record Operation(String method, String path, JsonNode description) {}

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "1",
          "-1",
          "0",
          "null",
          "true",
          "\u0000",
          "\n",
          "'; drop table books; --",
          "%",
          "_",
          "\\",
          "\"",
          "*",
          "(",
          "später",
          "東京",
          "\ud83d\ude00",
          "\ud800",
          "\u202e",
          "9223372036854775807",
          "9223372036854775808",
          "1e400",
          "NaN",
          "2026-02-30",
          "2026-11-22",
          "-999999999-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "2026-11-22T16:00:00Z",
          "AAAA",
          "MR8x",
          "Hx8fHw",
          "bWluH21heA",
          "x".repeat(300),
          "x ".repeat(150),
          "all",
          "24h",
          "READER",
          "ADMIN",
          "me",
          "zipf",
          "books",
          "text/csv",
          "978-3-453-27335-1");

  private static final List<Long> NUMBERS =
      List.of(0L, 1L, 2L, 3L, 17L, 100L, 101L, -1L, 2_147_483_648L, Long.MAX_VALUE, Long.MIN_VALUE);

  private static final List<String> TYPES =
      List.of("application/json", "text/csv", "text/plain", "*/*", "nonsense", "image/png;q=2");

  private final JsonNode document;
  private final Random random;
  private final List<Operation> operations = new ArrayList<>();

  RandomRequests(String document, long seed) {
    this.document = JsonMapper.builder().build().readTree(document);
    this.random = new Random(seed);
    this.document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operations.add(
                                new Operation(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.getValue()))));
  }

  int operations() {
    return operations.size();
  }

  /** One request for the operation with this number, and round again. */
  Request next(int number) {
    Operation operation = operations.get(number % operations.size());
    String path = operation.path();
    List<String> query = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    for (JsonNode parameter : operation.description().path("parameters")) {
      String name = parameter.get("name").asString();
      switch (parameter.get("in").asString()) {
        case "path" -> path = path.replace("{" + name + "}", encoded(pathPart(parameter)));
        case "query" -> {
          if (random.nextInt(3) > 0) {
            query.add(name + "=" + encoded(value(parameter)));
          }
        }
        default -> header(name, value(parameter), headers);
      }
    }
    if (random.nextInt(4) == 0) {
      header("Accept", any(TYPES), headers);
    }
    boolean hasBody = operation.description().has("requestBody");
    header("Content-Type", random.nextInt(6) == 0 ? any(TYPES) : "application/json", headers);
    if (random.nextInt(10) == 0) {
      header("Last-Event-ID", any(TEXTS), headers);
    }
    return new Request(
        operation.method(),
        path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
        headers,
        hasBody || random.nextInt(20) == 0 ? body(operation) : "",
        path.equals("/api/live"));
  }

  /** The server itself refuses these two in a path, before any application hears of them. */
  private String pathPart(JsonNode parameter) {
    String value = value(parameter);
    boolean refused = value.indexOf('\u0000') >= 0 || value.indexOf('\\') >= 0;
    return value.isEmpty() || refused ? "0" : value;
  }

  private String value(JsonNode parameter) {
    boolean number = "integer".equals(parameter.path("schema").path("type").asString(""));
    return number && random.nextInt(4) > 0 ? any(NUMBERS).toString() : any(TEXTS);
  }

  private String body(Operation operation) {
    if (random.nextInt(5) == 0) {
      return any(List.of("", "{", "[]", "null", "1", "\"x\"", "{\"\":{}}", "[[[[", any(TEXTS)));
    }
    JsonNode schema =
        operation
            .description()
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    return json(schema, 0).toString();
  }

  /** Often of the right type, and then often of a value that nobody means. */
  private JsonNode json(JsonNode schema, int depth) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    JsonNode known = resolved(schema);
    int luck = random.nextInt(12);
    if (luck == 0) {
      return make.nullNode();
    }
    if (luck == 1) {
      return make.stringNode(any(TEXTS));
    }
    if (luck == 2) {
      return make.numberNode(any(NUMBERS));
    }
    if (known.has("enum")) {
      JsonNode values = known.get("enum");
      return values.get(random.nextInt(values.size()));
    }
    if (known.has("properties") && depth < 4) {
      ObjectNode object = make.objectNode();
      known
          .get("properties")
          .properties()
          .forEach(property -> object.set(property.getKey(), json(property.getValue(), depth + 1)));
      return object;
    }
    return switch (known.path("type").asString("")) {
      case "integer" -> make.numberNode(any(NUMBERS));
      case "number" -> make.numberNode(random.nextGaussian() * 1e3);
      case "boolean" -> make.booleanNode(random.nextBoolean());
      case "array" -> make.arrayNode().add(json(known.path("items"), depth + 1));
      default -> make.stringNode(any(TEXTS));
    };
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty()
        ? schema
        : document.at(reference.substring(reference.indexOf('#') + 1));
  }

  private static void header(String name, String value, List<String> headers) {
    // Others are no HTTP: no client can send them.
    if (value.chars().allMatch(letter -> letter > 31 && letter < 127)) {
      headers.add(name);
      headers.add(value);
    }
  }

  private <T> T any(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
