package com.legerible.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

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

  @Test
  void loansAndTimeAreKeptForEver() {
    assertThat(Topics.LOANS.settings()).containsEntry("retention.ms", "-1");
  }
}
