package com.legerible.analytics.topten;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the counts of one partition of the loans are kept, as bytes. */
interface TallyStore {

  byte @Nullable [] book(long bookId);

  void putBook(long bookId, byte[] tally);

  void removeBook(long bookId);

  /** Every book that is there, in any order; no change may happen meanwhile. */
  Iterator<Map.Entry<Long, byte[]>> books();

  byte @Nullable [] bucket(Window window, long number);

  void putBucket(Window window, long number, byte[] loans);

  void removeBucket(Window window, long number);

  byte @Nullable [] note(String name);

  void putNote(String name, byte[] note);
}
