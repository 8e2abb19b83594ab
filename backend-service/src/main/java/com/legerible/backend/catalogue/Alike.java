package com.legerible.backend.catalogue;

/**
 * A book that is like another one.
 *
 * @param because the other one
 * @param score the cosine between the two, at most 1
 */
public record Alike(long bookId, long because, double score) {}
