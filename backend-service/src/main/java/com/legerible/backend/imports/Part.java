package com.legerible.backend.imports;

import java.util.List;

/**
 * Some records of a file, which one transaction takes in.
 *
 * @param importId of the run that they belong to
 * @param before how many records of the file were taken in earlier
 */
record Part(long importId, boolean dryRun, long before, List<Entry> entries) {

  /** The number of a record, counted from 1. */
  long number(int place) {
    return before + place + 1;
  }
}
