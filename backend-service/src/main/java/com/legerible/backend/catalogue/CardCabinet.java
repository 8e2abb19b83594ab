package com.legerible.backend.catalogue;

import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of cards in memory, from which facets are counted. Postgres would read a hundred
 * thousand rows for the facets of one common word. Before each answer all that has been committed
 * is taken over, so an answer is never older than its question, on every replica.
 */
@Component
final class CardCabinet implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(CardCabinet.class);
  private static final int CHUNK = 4 * CardDrawer.SIZE;
  private static final long NEVER_FILLED = -1;

  private final CardStore store;
  private final CardIndex index = new CardIndex();
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private volatile long version = NEVER_FILLED;

  CardCabinet(CardStore store) {
    this.store = store;
  }

  /** Before the backend says that it is ready, so that the first search need not wait. */
  @Override
  public void run(ApplicationArguments arguments) {
    try {
      refresh();
    } catch (DataAccessException e) {
      log.warn("The first search will wait for the cards of all books: {}", e.getMessage());
    }
  }

  /** Whether a question need not wait for the cards of all books. */
  boolean isFilled() {
    return version != NEVER_FILLED;
  }

  /** What the index says now that it knows everything that is committed. */
  <T> T ask(Function<CardIndex, T> question) {
    refresh();
    lock.readLock().lock();
    try {
      return question.apply(index);
    } finally {
      lock.readLock().unlock();
    }
  }

  private void refresh() {
    if (version != NEVER_FILLED && !store.hasChanges(version)) {
      return;
    }
    lock.writeLock().lock();
    try {
      if (version == NEVER_FILLED) {
        fill();
      }
      catchUp();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** All books. What changes meanwhile has a later version and comes once more. */
  private void fill() {
    long start = System.nanoTime();
    long from = store.version();
    long lastId = 0;
    for (List<CardChange> books = store.books(0, CHUNK);
        !books.isEmpty();
        books = store.books(lastId, CHUNK)) {
      index.apply(books);
      lastId = books.get(books.size() - 1).bookId();
    }
    version = from;
    long millis = (System.nanoTime() - start) / 1_000_000;
    log.info("The cards of {} books are in memory after {} ms", index.books(), millis);
  }

  /** Bit by bit: an import may have changed more books than fit into memory at once. */
  private void catchUp() {
    for (List<CardChange> changes = store.changes(version, CHUNK);
        !changes.isEmpty();
        changes = store.changes(version, CHUNK)) {
      index.apply(changes);
      version = changes.get(changes.size() - 1).version();
    }
  }
}
