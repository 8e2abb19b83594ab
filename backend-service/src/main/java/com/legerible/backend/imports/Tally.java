package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquired;
import com.legerible.contracts.rest.ImportRefusal;
import java.util.ArrayList;
import java.util.List;

/** What became of the records of a part. */
final class Tally {

  private final List<ImportRefusal> refusals = new ArrayList<>();
  private long added;
  private long changed;
  private long duplicates;

  void refuse(long number, Entry.Broken broken) {
    // Reasons quote what the file says.
    refusals.add(new ImportRefusal(number, Shown.whole(broken.reason()), broken.text()));
  }

  void count(Acquired.Outcome outcome) {
    switch (outcome) {
      case ADDED -> added++;
      case CHANGED -> changed++;
      case DUPLICATE -> duplicates++;
    }
  }

  List<ImportRefusal> refusals() {
    return refusals;
  }

  long added() {
    return added;
  }

  long changed() {
    return changed;
  }

  long duplicates() {
    return duplicates;
  }
}
