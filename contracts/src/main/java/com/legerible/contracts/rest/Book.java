package com.legerible.contracts.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book of the catalogue.
 *
 * @param isbn ISBN-13 without dashes; some books have none
 * @param language ISO 639-1
 * @param loans how often it was loaned, net of undos
 * @param editions how many books of the catalogue are this same work, itself included
 */
public record Book(
    long id,
    @Nullable String isbn,
    String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String language,
    long loans,
    int editions) {}
