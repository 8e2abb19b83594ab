package com.legerible.streaming.kafka;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How events are written: instants as ISO-8601 in UTC, fields of later versions ignored. */
public final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private EventJson() {}

  /** The one mapper of this module; it is immutable. */
  public static JsonMapper mapper() {
    return MAPPER;
  }
}
