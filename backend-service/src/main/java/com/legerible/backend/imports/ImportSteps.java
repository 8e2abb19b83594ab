package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquisitions;
import com.legerible.backend.catalogue.TakenBack;
import com.legerible.backend.lending.LoanUndo;
import com.legerible.backend.outbox.Outbox;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Import.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a file in batch by batch, and back again; each batch with its checkpoint is one
 * transaction.
 */
@Component
final class ImportSteps {

  private static final Logger log = LoggerFactory.getLogger(ImportSteps.class);
  private static final Duration BACKLOG_PAUSE = Duration.ofMillis(20);
  private static final int BACK_AT_ONCE = 200;

  private final ImportStore store;
  private final Refusals refusals;
  private final EffectStore effects;
  private final BookTaker books;
  private final LoanTaker loans;
  private final Acquisitions acquisitions;
  private final LoanUndo loanUndo;
  private final ImportedReaderStore readers;
  private final Uploads uploads;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final ImportProperties properties;

  ImportSteps(
      ImportStore store,
      Refusals refusals,
      EffectStore effects,
      BookTaker books,
      LoanTaker loans,
      Acquisitions acquisitions,
      LoanUndo loanUndo,
      ImportedReaderStore readers,
      Uploads uploads,
      Outbox outbox,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      ImportProperties properties) {
    this.store = store;
    this.refusals = refusals;
    this.effects = effects;
    this.books = books;
    this.loans = loans;
    this.acquisitions = acquisitions;
    this.loanUndo = loanUndo;
    this.readers = readers;
    this.uploads = uploads;
    this.outbox = outbox;
    this.transactions = transactions;
    this.events = events;
    this.properties = properties;
  }

  /** Goes on behind the last checkpoint, to the end of the file or until it is to stop. */
  void takeIn(ImportRun run, UUID runner, BooleanSupplier goesOn) throws InterruptedException {
    long read = store.find(run.id()).orElse(run.state()).read();
    Claim claim = claim(run, runner, State.RUNNING, goesOn);
    try (Entries entries = open(run)) {
      if (!skip(entries, read, claim) || !takeRest(entries, read, run, runner, claim)) {
        forgetUnlessAnotherRuns(run);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file of import " + run.id() + " cannot be read", e);
    }
  }

  private Claim claim(ImportRun run, UUID runner, State state, BooleanSupplier goesOn) {
    return new Claim(store, run.id(), runner, state, properties.silence(), goesOn);
  }

  private static boolean skip(Entries entries, long records, Claim claim) throws IOException {
    for (long i = 0; i < records; i++) {
      if (!claim.holds()) {
        return false;
      }
      entries.next();
    }
    return true;
  }

  /** False when it does not come to the end of the file. */
  private boolean takeRest(Entries entries, long before, ImportRun run, UUID runner, Claim claim)
      throws IOException, InterruptedException {
    long read = before;
    try (var ahead = new ReadAhead(entries, properties.batch())) {
      while (awaitRoom(claim)) {
        List<Entry> some = ahead.next();
        if (some.isEmpty()) {
          end(run, State.RUNNING, State.DONE, null);
          return true;
        }
        var part = new Part(run.id(), run.state().dryRun(), read, some);
        if (!take(run, part, runner)) {
          return false;
        }
        read += some.size();
      }
    }
    return false;
  }

  /** A cancelled import needs its file no more; one that another runner took over does. */
  private void forgetUnlessAnotherRuns(ImportRun run) {
    if (store.find(run.id()).filter(state -> state.state() == State.RUNNING).isEmpty()) {
      forget(run);
    }
  }

  private void forget(ImportRun run) {
    if (run.state().dryRun()) {
      acquisitions.forgetPreview(run.id());
    }
    uploads.delete(run.upload());
  }

  /** False when the import is not this runner's any more. */
  private boolean take(ImportRun run, Part part, UUID runner) {
    Optional<Import> progress =
        transactions.execute(
            status -> {
              if (!store.hold(run.id(), runner, State.RUNNING)) {
                return Optional.<Import>empty();
              }
              PartTaker taker = run.kind() == ImportKind.BOOKS ? books : loans;
              Tally tally = taker.take(part);
              refusals.add(run.id(), tally.refusals());
              return Optional.of(store.advance(run.id(), part.entries().size(), tally));
            });
    progress.ifPresent(state -> events.publishEvent(new ImportChanged(state)));
    return progress.isPresent();
  }

  /**
   * While Kafka lags, facts of an import would only make the facts of new loans late.
   *
   * @return false when the import is to stop, or is not this runner's any more
   */
  private boolean awaitRoom(Claim claim) throws InterruptedException {
    boolean holds = claim.holds();
    while (holds && outbox.isLongerThan(properties.backlog())) {
      Thread.sleep(BACKLOG_PAUSE.toMillis());
      holds = claim.holds();
    }
    return holds;
  }

  private Entries open(ImportRun run) throws IOException {
    InputStream file = uploads.open(run.upload());
    return switch (run.format()) {
      case MARC21 -> new Marc21Entries(file);
      case MARCXML -> new MarcXmlEntries(file);
      case CSV -> new CsvEntries(file, run.kind(), run.mapping(), store.now());
    };
  }

  /** Takes back what is left of an import, or stops in between. */
  void takeBack(ImportRun run, UUID runner, BooleanSupplier goesOn) throws InterruptedException {
    Claim claim = claim(run, runner, State.UNDOING, goesOn);
    boolean more = true;
    while (more && awaitRoom(claim)) {
      Boolean done = transactions.execute(status -> takeSomeBack(run, runner));
      more = Boolean.TRUE.equals(done);
    }
  }

  /** False when there is no more, or when the import is not this runner's any more. */
  private boolean takeSomeBack(ImportRun run, UUID runner) {
    if (!store.hold(run.id(), runner, State.UNDOING)) {
      return false;
    }
    List<Long> someLoans = effects.takeLoans(run.id(), BACK_AT_ONCE);
    loanUndo.undo(someLoans);
    List<TakenBack> someBooks = effects.takeBooks(run.id(), BACK_AT_ONCE);
    effects.foldUndone(acquisitions.takeBack(someBooks));
    if (someLoans.isEmpty() && someBooks.isEmpty()) {
      readers.leave(run.id());
      end(run, State.UNDOING, State.UNDONE, null);
      return false;
    }
    return true;
  }

  void fail(ImportRun run, RuntimeException failure) {
    log.error("Import {} failed", run.id(), failure);
    end(
        run,
        run.state().state(),
        State.FAILED,
        "It could not go on. The log of the library's backend says why.");
  }

  void endWithoutFile(ImportRun run) {
    log.warn("The file of import {} is on no replica any more", run.id());
    end(
        run,
        State.RUNNING,
        State.FAILED,
        "Its file is gone with the part of the library that had it. Send the file again.");
  }

  private void end(ImportRun run, State from, State to, @Nullable String error) {
    store
        .move(run.id(), List.of(from), to, error)
        .ifPresent(state -> events.publishEvent(new ImportChanged(state)));
    if (from == State.RUNNING) {
      forget(run);
    }
  }
}
