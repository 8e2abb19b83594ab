package com.legerible.analytics.recommendations;

import com.legerible.analytics.log.Facts;
import com.legerible.analytics.log.LoanKey;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.Recommended.Candidate;
import com.legerible.contracts.events.SimilarBooksFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Learns from a batch of readers' loans, then gives a new list to each reader in it. */
final class Librarian {

  private static final int CANDIDATES = 20;

  /**
   * So many readers who loaned nothing get a new list with each batch, and the top ten its turn.
   */
  private static final int OTHERS_PER_BATCH = 10;

  private static final int SIMILAR_PER_BATCH = 25;

  private final Model model;
  private final long generation;
  private final SortedSet<Long> readers = new TreeSet<>();
  private final List<Long> gone = new ArrayList<>();
  private final SimilarLists similar;
  private Rounds rounds;
  private Learned learned;
  private Instant newestRecord = Instant.EPOCH;

  Librarian(ModelStore store, Learned learned, Rounds rounds, long generation) {
    this.similar = new SimilarLists(store);
    this.rounds = rounds;
    this.model = new Model(store, learned.popular());
    this.learned = learned;
    this.generation = generation;
  }

  /**
   * Learns from a record unless it is a repeat. Records of a partition must come in the order of
   * their offsets.
   *
   * @throws UnreadableFact when there is nothing to learn; the record is then dealt with
   */
  void learn(LogRecord record) throws UnreadableFact {
    long position = record.readPosition();
    if (learned.knows(record.partition(), position)) {
      return;
    }
    learned = learned.dealtWith(record.partition(), position);
    newestRecord = record.appendedAt();
    if (record.value() == null) {
      LoanKey key = LoanKey.of(record);
      model.forgotten(key.readerId(), key.loanId());
      readers.add(key.readerId());
    } else if (Facts.read(record) instanceof ReaderLoaned loan) {
      model.loaned(loan.readerId(), loan.loanId(), loan.bookId());
      learned = learned.loaned(loan.madeAt());
      readers.add(loan.readerId());
    } else {
      throw new UnreadableFact("Only ReaderLoaned belongs into " + record.topic() + ".");
    }
  }

  /** The lists that have changed, in the same order whenever the same batch runs. */
  List<Recommended> recommend() {
    List<Recommended> lists = new ArrayList<>();
    List<Long> newcomers = addNewcomers(lists);
    List<Long> others = rounds.nextReaders(OTHERS_PER_BATCH, readers);
    List<Long> refreshed = new ArrayList<>(readers);
    refreshed.addAll(others);
    for (long reader : refreshed) {
      if (model.knows(reader)) {
        lists.add(list(Long.toString(reader), lists.size(), model.recommend(reader, CANDIDATES)));
      } else {
        gone.add(reader);
      }
    }
    rounds = rounds.withReaders(refreshed, gone);
    learned = learned.published(learned.sequence() + lists.size(), newcomers);
    return lists;
  }

  /** The readers of whose loans none is left; known after the lists. */
  List<Long> gone() {
    return List.copyOf(gone);
  }

  /** The similar books of some books that may have changed; called once. */
  List<SimilarBooksFound> similar() {
    Rounds waiting = rounds.waiting(model.touched(), model.neighbours(Rounds.MOST_NEIGHBOURS));
    List<Long> turn = waiting.nextBooks(SIMILAR_PER_BATCH);
    List<SimilarBooksFound> found = new ArrayList<>();
    for (long book : turn) {
      long sequence = rounds.sequence() + found.size() + 1;
      found.add(new SimilarBooksFound(generation, sequence, book, asOf(), similar.of(book)));
    }
    rounds = waiting.done(turn, rounds.sequence() + found.size());
    return found;
  }

  private List<Long> addNewcomers(List<Recommended> lists) {
    List<Candidate> popular = model.popular(CANDIDATES);
    List<Long> books = popular.stream().map(Candidate::bookId).toList();
    if (!books.equals(learned.newcomers())) {
      lists.add(list(Recommended.NEWCOMERS, 0, popular));
    }
    return books;
  }

  private Recommended list(String reader, int before, List<Candidate> candidates) {
    return new Recommended(generation, learned.sequence() + before + 1, reader, asOf(), candidates);
  }

  private Instant asOf() {
    return learned.newestLoan() == null ? newestRecord : learned.newestLoan();
  }

  /** Whose turn it is next. */
  Rounds rounds() {
    return rounds;
  }

  /** What to remember. */
  Learned result() {
    return learned.with(model.kept());
  }
}
