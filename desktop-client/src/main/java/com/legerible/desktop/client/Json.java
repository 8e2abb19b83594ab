package com.legerible.desktop.client;

import com.legerible.desktop.client.LibraryException.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the library's records; fields that a newer library adds are passed over. */
final class Json {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A library of an earlier version does not send the numbers that came later.
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build();

  <T> T read(String text, TypeReference<T> type) {
    try {
      T value = mapper.readValue(text, type);
      if (value == null) {
        throw new Unreadable("The library sent an empty answer.", null);
      }
      return value;
    } catch (JacksonException e) {
      throw new Unreadable("The library sent what this version cannot read: " + e, e);
    }
  }

  <T> T read(String text, Class<T> type) {
    return read(
        text,
        new TypeReference<T>() {
          @Override
          public java.lang.reflect.Type getType() {
            return type;
          }
        });
  }

  String write(Object value) {
    return mapper.writeValueAsString(value);
  }
}
