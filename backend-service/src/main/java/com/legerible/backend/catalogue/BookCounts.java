package com.legerible.backend.catalogue;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Facet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many books match, exactly.
 *
 * @param inTitle those of them whose title has every word
 * @param catalogue all books, whether they match or not
 */
record BookCounts(long total, long inTitle, long catalogue, List<Facet> facets) {

  BookCounts {
    facets = List.copyOf(facets);
  }

  /** As many as an ISBN can have. */
  static BookCounts one() {
    return new BookCounts(1, 1, 1, List.of());
  }

  /** Of a result that is known as a whole. */
  static BookCounts of(List<Book> books) {
    return new BookCounts(
        books.size(),
        0,
        books.size(),
        List.of(
            facet("language", books, book -> Stream.ofNullable(book.language())),
            facet(
                "decade",
                books,
                book ->
                    Stream.ofNullable(book.year())
                        .map(year -> Integer.toString(Math.floorDiv(year, 10) * 10))),
            facet("author", books, book -> book.authors().stream())));
  }

  private static Facet facet(String name, List<Book> books, Function<Book, Stream<String>> values) {
    return new Facet(
        name,
        books.stream()
            .flatMap(values)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> new Facet.Count(e.getKey(), e.getValue()))
            .toList());
  }
}
