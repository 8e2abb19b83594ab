package com.legerible.contracts.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next send it as {@code after} to get the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {}
