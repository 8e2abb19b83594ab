package com.legerible.analytics.topten;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Counts that live as long as this object; what is written is read back as bytes. */
final class TallyInMemory implements TallyStore {

  private final Map<Long, byte[]> books = new HashMap<>();
  private final Map<String, byte[]> buckets = new HashMap<>();
  private final Map<String, byte[]> notes = new HashMap<>();

  int buckets() {
    return buckets.size();
  }

  @Override
  public byte[] book(long bookId) {
    return books.get(bookId);
  }

  @Override
  public void putBook(long bookId, byte[] tally) {
    books.put(bookId, tally);
  }

  @Override
  public void removeBook(long bookId) {
    books.remove(bookId);
  }

  @Override
  public Iterator<Map.Entry<Long, byte[]>> books() {
    return books.entrySet().iterator();
  }

  @Override
  public byte[] bucket(Window window, long number) {
    return buckets.get(window + "/" + number);
  }

  @Override
  public void putBucket(Window window, long number, byte[] loans) {
    buckets.put(window + "/" + number, loans);
  }

  @Override
  public void removeBucket(Window window, long number) {
    buckets.remove(window + "/" + number);
  }

  @Override
  public byte[] note(String name) {
    return notes.get(name);
  }

  @Override
  public void putNote(String name, byte[] note) {
    notes.put(name, note);
  }
}
