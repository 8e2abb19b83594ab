package com.legerible.analytics.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.events.TopTenChanged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenSamplesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        LoanMade.class,
        LoanUndone.class,
        TimePassed.class,
        ReaderLoaned.class,
        TopTenChanged.class,
        Recommended.class,
        JobProgress.class,
        DeadLetter.class
      })
  void areReadAndWrittenAsTheyAre(Class<?> type) throws IOException {
    String sample = sample(type);
    Object event = Json.read(sample, type);
    ObjectMapper plain = new ObjectMapper();

    assertThat(plain.readTree(Json.write(event))).isEqualTo(plain.readTree(sample));
  }

  @Test
  void instantsHaveMilliseconds() {
    assertThat(Json.write(Instant.parse("2026-11-22T16:00:00Z")))
        .isEqualTo("\"2026-11-22T16:00:00.000Z\"");
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertThat(
            Json.read(
                "{\"version\":2,\"loanId\":17,\"bookId\":5,\"madeAt\":\"2026-11-22T16:00:00.123Z\",\"colour\":\"red\"}",
                LoanUndone.class))
        .extracting(LoanUndone::loanId)
        .isEqualTo(17L);
  }

  private static String sample(Class<?> type) throws IOException {
    try (InputStream in =
        GoldenSamplesTest.class.getResourceAsStream("/golden/" + type.getSimpleName() + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
