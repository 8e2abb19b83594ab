package com.legerible.backend.serving;

import java.util.List;

/** Applies the records of one topic to Postgres, within the transaction that is open. */
interface ServingHandler {

  String topic();

  /**
   * Applies new records in the order of each partition; none of them is a repeat of the relay.
   *
   * @throws RefusedEvent when one of them cannot be true
   */
  void apply(List<ServedRecord> records);
}
