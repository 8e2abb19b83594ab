package com.legerible.backend.topten;

import com.datastax.oss.driver.api.core.cql.Row;
import com.legerible.backend.lake.Lake;
import com.legerible.contracts.events.TopTenChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the rankings were at whole minutes. */
@Component
final class MinuteStore {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final TypeReference<List<TopTenChanged.Entry>> PLACES = new TypeReference<>() {};
  private static final String MINUTES =
      """
      SELECT ranked_window, minute, window_from, generation, sequence, through_loan, places
      FROM legerible.top_ten_minutes
      WHERE ranked_window = ? AND day = ? AND minute >= ? AND minute <= ?
      """;

  private final Lake lake;
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  MinuteStore(Lake lake) {
    this.lake = lake;
  }

  /** Both ends inclusive, oldest first. */
  List<TopTenChanged> between(String window, Instant from, Instant to) {
    List<TopTenChanged> minutes = new ArrayList<>();
    for (LocalDate day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
      minutes.addAll(lake.read(MINUTES, this::ranking, window, day, from, to));
    }
    return minutes;
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private TopTenChanged ranking(Row row) {
    Instant minute = row.getInstant("minute");
    if (minute == null) {
      throw new IllegalStateException("A key of the lake is absent");
    }
    return new TopTenChanged(
        row.getLong("generation"),
        row.getLong("sequence"),
        String.valueOf(row.getString("ranked_window")),
        row.getInstant("window_from"),
        minute,
        minute.plus(MINUTE),
        row.getLong("through_loan"),
        json.readValue(String.valueOf(row.getString("places")), PLACES));
  }
}
