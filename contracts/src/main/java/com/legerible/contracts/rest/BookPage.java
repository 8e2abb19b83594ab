package com.legerible.contracts.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of books with the facets of the whole result.
 *
 * @param next send it as {@code after} to get the next page; absent on the last one
 * @param total how many books match, exactly
 * @param didYouMean other words that would find more; absent where the asked ones are fine
 */
public record BookPage(
    List<Book> items,
    @Nullable String next,
    long total,
    List<Facet> facets,
    @Nullable String didYouMean) {}
