package com.legerible.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

  @Test
  void everyTopicHasANameOfItsOwn() {
    assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates().hasSize(11);
  }

  @Test
  void idsSpreadOverAllPartitionsEvenly() {
    long[] hits = new long[Topics.LOANS.partitions()];
    LongStream.rangeClosed(1, 10_000).forEach(id -> hits[Topics.LOANS.partitionOf(id)]++);
    assertThat(java.util.Arrays.stream(hits).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(2_000L, 3_000L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader-loans", "recommendations"})
  void whatIsKnownAboutAForgottenReaderIsGoneWithinTheHour(String name) {
    assertThat(called(name).settings())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("max.compaction.lag.ms", "3600000")
        .containsEntry("segment.ms", "3600000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader-loans", "recommendations"})
  void whoeverReadsAgainWithinAWeekHearsThatAReaderIsForgotten(String name) {
    assertThat(called(name).settings()).containsEntry("delete.retention.ms", "604800000");
  }

  private static Topic called(String name) {
    return Topics.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void loansAndTimeAreKeptForEver() {
    assertThat(Topics.LOANS.settings()).containsEntry("retention.ms", "-1");
  }
}
