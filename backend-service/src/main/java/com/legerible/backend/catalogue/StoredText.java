package com.legerible.backend.catalogue;

import tools.jackson.databind.json.JsonMapper;

/** Descriptions as JSON, in previews and before-images. */
final class StoredText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StoredText() {}

  static String of(Object value) {
    return JSON.writeValueAsString(value);
  }

  static Description description(String json) {
    return JSON.readValue(json, Description.class);
  }
}
