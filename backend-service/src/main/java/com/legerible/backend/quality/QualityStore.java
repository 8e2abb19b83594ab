package com.legerible.backend.quality;

import com.datastax.oss.driver.api.core.cql.Row;
import com.legerible.backend.lake.Lake;
import com.legerible.contracts.rest.QualityHistory.Day;
import com.legerible.contracts.rest.QualityHistory.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what the nightly job measured. */
@Component
final class QualityStore {

  private static final String DAYS =
      """
      SELECT day, method, readers, loans, recall_at_10, ndcg_at_10, coverage, already_loaned
      FROM legerible.quality_by_day
      WHERE year = ? AND day >= ? AND day <= ?
      """;

  private final Lake lake;

  QualityStore(Lake lake) {
    this.lake = lake;
  }

  /** Newest first; both ends inclusive. */
  List<Day> between(LocalDate from, LocalDate to) {
    Map<LocalDate, Day> days = new LinkedHashMap<>();
    for (int year = to.getYear(); year >= from.getYear(); year--) {
      lake.read(DAYS, QualityStore::oneMethod, year, from, to)
          .forEach(day -> days.merge(day.day(), day, QualityStore::together));
    }
    return List.copyOf(days.values());
  }

  private static Day oneMethod(Row row) {
    LocalDate day = row.getLocalDate("day");
    if (day == null) {
      throw new IllegalStateException("A key of the lake is absent");
    }
    Method method =
        new Method(
            String.valueOf(row.getString("method")),
            row.getDouble("recall_at_10"),
            row.getDouble("ndcg_at_10"),
            row.getDouble("coverage"),
            row.getDouble("already_loaned"));
    return new Day(day, row.getLong("readers"), row.getLong("loans"), List.of(method));
  }

  private static Day together(Day one, Day other) {
    List<Method> methods = new ArrayList<>(one.methods());
    methods.addAll(other.methods());
    return new Day(one.day(), one.readers(), one.loans(), methods);
  }
}
