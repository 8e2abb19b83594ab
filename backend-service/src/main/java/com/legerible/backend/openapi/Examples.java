package com.legerible.backend.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Gives each property in the document an example, by its name. */
final class Examples {

  private static final String TABLE = "/openapi/examples.properties";

  private final Properties byName = new Properties();

  Examples() {
    try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(TABLE))) {
      byName.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + TABLE + " of the product is not readable", e);
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  void addTo(OpenAPI document) {
    document
        .getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              Map<String, Schema> properties = schema.getProperties();
              if (properties != null) {
                properties.forEach((property, of) -> add(name + "." + property, property, of));
              }
            });
  }

  private void add(String place, String property, Schema<?> schema) {
    if (schema.getExample() == null && schema.get$ref() == null) {
      Object example = example(place, property, schema);
      if (example != null) {
        schema.setExample(example);
      }
    }
  }

  private @Nullable Object example(String place, String property, Schema<?> schema) {
    if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
      return schema.getEnum().get(0);
    }
    String text = byName.getProperty(place, byName.getProperty(property));
    return switch (type(schema)) {
      case "integer" -> text == null ? 3L : Long.valueOf(text);
      case "number" -> text == null ? 2.5 : Double.valueOf(text);
      case "boolean" -> false;
      case "string" -> "date-time".equals(schema.getFormat()) ? "2026-11-22T16:00:00Z" : text;
      default -> null;
    };
  }

  private static String type(Schema<?> schema) {
    if (schema.getType() != null) {
      return schema.getType();
    }
    return schema.getTypes() == null
        ? ""
        : schema.getTypes().stream().filter(type -> !type.equals("null")).findFirst().orElse("");
  }
}
