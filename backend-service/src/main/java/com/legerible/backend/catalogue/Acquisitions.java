package com.legerible.backend.catalogue;

import com.legerible.backend.outbox.Fact;
import com.legerible.backend.outbox.Outbox;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes many books at once into the catalogue, and out of it again. */
@Service
public final class Acquisitions {

  private final AcquisitionStore store;
  private final PreviewStore previews;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  Acquisitions(
      AcquisitionStore store,
      PreviewStore previews,
      Outbox outbox,
      TransactionOperations transactions) {
    this.store = store;
    this.previews = previews;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Merges the books in their order, as {@link Catalogue#merge} does one by one, but with a fixed
   * number of statements.
   *
   * @return what became of each, in the same order
   */
  public List<Acquired> mergeAll(List<ReadyBook> books) {
    return transactions.execute(status -> merge(books));
  }

  /**
   * What {@link #mergeAll} would do, without doing it.
   *
   * @param preview names a run of which earlier books count as if they had been merged
   */
  public List<Acquired.Outcome> preview(long preview, List<ReadyBook> books) {
    List<Description> descriptions = books.stream().map(ReadyBook::description).toList();
    return transactions.execute(
        status -> {
          var table = new MergeTable(store.find(descriptions));
          previews.find(preview, descriptions).forEach(table::foresee);
          books.forEach(table::take);
          previews.put(preview, table.changed());
          return table.results().stream().map(Acquired::outcome).toList();
        });
  }

  /** Forgets a preview. */
  public void forgetPreview(long preview) {
    previews.delete(preview);
  }

  private List<Acquired> merge(List<ReadyBook> books) {
    store.lockCatalogue();
    var table = new MergeTable(store.find(books.stream().map(ReadyBook::description).toList()));
    books.forEach(table::take);
    List<StoredBook> stored = new ArrayList<>(store.insert(table.added()));
    stored.addAll(store.update(table.altered()));
    tell(stored);
    stored.forEach(table::stored);
    return table.results();
  }

  /**
   * Takes books out that were added and never loaned, and gives books back what they said before.
   * What was changed by others since then stays.
   *
   * @return the books that say again what they said before
   */
  public List<Long> takeBack(List<TakenBack> books) {
    return transactions.execute(
        status -> {
          store.lockCatalogue();
          List<StoredBook> restored = store.restore(books);
          tell(restored);
          List<Long> removed = store.remove(books);
          outbox.append(
              removed.stream()
                  .map(id -> new Fact(Topics.BOOKS, id, Long.toString(id), null))
                  .toList());
          return restored.stream().map(StoredBook::id).toList();
        });
  }

  private void tell(List<StoredBook> books) {
    outbox.append(
        books.stream()
            .map(book -> new Fact(Topics.BOOKS, book.id(), Long.toString(book.id()), book.event()))
            .toList());
  }
}
