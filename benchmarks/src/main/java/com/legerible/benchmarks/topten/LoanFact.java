package com.legerible.benchmarks.topten;

import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.topics.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one record of the log says about the number of loans; other facts say nothing. */
record LoanFact(String type, long loanId, long bookId) {

  static LoanFact of(String json) {
    JsonNode fact = Json.MAPPER.readTree(json);
    return new LoanFact(
        fact.path("type").asString(""),
        fact.path("loanId").asLong(0),
        fact.path("bookId").asLong(0));
  }

  int difference() {
    return switch (type) {
      case LoanMade.TYPE -> 1;
      case LoanUndone.TYPE -> -1;
      default -> 0;
    };
  }

  /** The relay's number of the record, by which a repeat is recognised. */
  static long position(Headers headers) {
    @Nullable Header header = headers.lastHeader(Topic.POSITION_HEADER);
    return header == null
        ? -1
        : Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
  }
}
