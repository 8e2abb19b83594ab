package com.legerible.backend.catalogue;

import com.legerible.backend.outbox.Outbox;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.isbn.Isbn;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.topics.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The books of the library. */
@Service
public final class Catalogue {

  private static final int MOST_EDITIONS = 100;

  private final BookStore books;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  Catalogue(BookStore books, Outbox outbox, TransactionOperations transactions) {
    this.books = books;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  public Book get(long id) {
    return books
        .find(id)
        .orElseThrow(
            () -> Refused.notFound("There is no book " + id + ". GET /api/books?q=… finds books."));
  }

  /** The provider of each field of a book, by the field's name. */
  Map<String, String> provenance(long id) {
    return books.provenance(id);
  }

  /** The books that are the same work as this one, itself included; the newest first. */
  List<Book> editions(long id) {
    get(id);
    return books.editions(id, MOST_EDITIONS);
  }

  Book getByIsbn(String written) {
    String isbn =
        Isbn.thirteen(written)
            .orElseThrow(
                () ->
                    Refused.invalid(
                        "isbn",
                        "“"
                            + written
                            + "” is not an ISBN: it has 10 or 13 digits, the last of"
                            + " which confirms the others."));
    return books
        .findByIsbn(isbn)
        .orElseThrow(
            () ->
                Refused.notFound(
                    "The library has no book with the ISBN "
                        + isbn
                        + ". GET /api/books?q=… finds books by title or author."));
  }

  /** Those of the ids that are books, by id. */
  public Map<Long, Book> findAll(Collection<Long> ids) {
    return books.findAll(ids).stream().collect(Collectors.toMap(Book::id, Function.identity()));
  }

  /** The ids of all books up to one, in a fixed order. */
  public List<Long> idsUpTo(long last) {
    return books.idsUpTo(last);
  }

  /**
   * Takes over what was found about a book. Repeating it changes nothing.
   *
   * @return the book as it stands now; nothing when it already stood so
   * @throws IllegalArgumentException when this can be no book
   */
  public Optional<Book> merge(BookFound found) {
    Description description = Description.of(found);
    return merge(description, found.isbn());
  }

  /** Adds a book in the name of the library itself; nothing when it is there already. */
  public Optional<Book> add(
      @Nullable String isbn,
      String title,
      List<String> authors,
      @Nullable Integer year,
      @Nullable String language) {
    Map<String, String> provenance =
        Description.FIELDS.stream()
            .collect(Collectors.toMap(Function.identity(), field -> ProviderRank.LIBRARY));
    var description = new Description(isbn, title, authors, year, language, provenance);
    return isbn == null ? addWithoutIsbn(description) : merge(description, isbn);
  }

  private Optional<Book> addWithoutIsbn(Description description) {
    return inTransaction(
        () -> books.existsWithoutIsbn(description) ? Optional.empty() : books.insert(description));
  }

  private Optional<Book> merge(Description description, String isbn) {
    return inTransaction(
        () -> {
          Optional<StoredBook> stored = books.lockByIsbn(isbn);
          if (stored.isEmpty()) {
            Optional<StoredBook> inserted = books.insert(description);
            if (inserted.isPresent()) {
              return inserted;
            }
            stored = books.lockByIsbn(isbn);
          }
          return stored.flatMap(book -> update(book, description));
        });
  }

  private Optional<StoredBook> update(StoredBook stored, Description other) {
    Description merged = stored.description().mergedWith(other);
    return merged.saysTheSameAs(stored.description())
        ? Optional.empty()
        : Optional.of(books.update(stored.id(), merged));
  }

  private Optional<Book> inTransaction(Supplier<Optional<StoredBook>> change) {
    Optional<StoredBook> changed =
        transactions.execute(
            status -> {
              books.lockCatalogue();
              Optional<StoredBook> book = change.get();
              book.ifPresent(
                  b -> outbox.append(Topics.BOOKS, b.id(), Long.toString(b.id()), b.event()));
              return book;
            });
    return changed == null ? Optional.empty() : changed.flatMap(book -> books.find(book.id()));
  }
}
