package com.legerible.analytics.topten;

import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What the records of a batch brought. */
record BatchCount(List<Standing> minutes, List<Standing> standings, List<DeadLetter> letters) {

  /**
   * Counts the records and writes the counts down.
   *
   * @param records in the order of their offsets
   * @param stores by partition
   */
  static BatchCount of(List<LogRecord> records, IntFunction<TallyStore> stores) {
    BatchCount count = new BatchCount(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<Integer, PartitionTally> tallies = new TreeMap<>();
    for (LogRecord record : records) {
      PartitionTally tally =
          tallies.computeIfAbsent(
              record.partition(), number -> new PartitionTally(number, stores.apply(number)));
      try {
        tally.count(record);
      } catch (UnreadableFact e) {
        count.letters.add(record.dead(e.reason()));
      }
    }
    for (PartitionTally tally : tallies.values()) {
      count.minutes.addAll(tally.minutes());
      count.standings.add(tally.standing());
      tally.save();
    }
    return count;
  }
}
