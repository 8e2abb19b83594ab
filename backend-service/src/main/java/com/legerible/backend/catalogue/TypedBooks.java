package com.legerible.backend.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The books that typed words mean, for lists of something else than books. They are those that the
 * search of books finds.
 *
 * @param query a value for {@code books.words @@ :query::tsquery}, never a part of a statement
 * @param all whether nothing was typed, so that every book is meant
 */
public record TypedBooks(String query, boolean all) {

  public static TypedBooks of(@Nullable String typed) {
    BookSearch search = BookSearch.of(typed, null, null, null, null);
    SearchTerms terms = search.terms();
    return new TypedBooks(
        terms.meansNothing() ? SearchQuery.NOTHING : SearchQuery.of(search).with(),
        terms.meansAll());
  }
}
