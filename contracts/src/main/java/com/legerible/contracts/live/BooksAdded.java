package com.legerible.contracts.live;

import com.legerible.contracts.rest.Book;
import java.util.List;

/**
 * Many books that came at once, as an import brings them.
 *
 * @param newest the last few of them, the very last one at the end
 */
public record BooksAdded(long count, List<Book> newest) {

  public BooksAdded {
    newest = List.copyOf(newest);
  }
}
