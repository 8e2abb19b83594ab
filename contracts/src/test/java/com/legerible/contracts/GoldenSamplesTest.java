package com.legerible.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.BookCatalogued;
import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.SimilarBooksFound;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.events.TopTenChanged;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoldenSamplesTest {

  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @ParameterizedTest
  @ValueSource(
      classes = {
        LoanMade.class,
        LoanUndone.class,
        TimePassed.class,
        ReaderLoaned.class,
        IsbnSeen.class,
        BookFound.class,
        BookCatalogued.class,
        TopTenChanged.class,
        Recommended.class,
        SimilarBooksFound.class,
        JobProgress.class,
        DeadLetter.class
      })
  void everyEventReadsAndWritesItsGoldenSample(Class<?> type) throws IOException {
    JsonNode sample = json.readTree(sample(type));
    Object event = json.treeToValue(sample, type);
    assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(sample);
    assertThat(sample.get("type").asString()).isEqualTo(type.getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(classes = {LoanMade.class, Recommended.class})
  void aFieldFromALaterVersionIsIgnored(Class<?> type) throws IOException {
    String later = sample(type).replaceFirst("\\{", "{\"addedLater\": 1,");
    assertThat(json.readValue(later, type)).isEqualTo(json.readValue(sample(type), type));
  }

  private static String sample(Class<?> type) throws IOException {
    try (var in =
        GoldenSamplesTest.class.getResourceAsStream("/golden/" + type.getSimpleName() + ".json")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
