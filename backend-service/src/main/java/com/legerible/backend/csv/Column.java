package com.legerible.backend.csv;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param head its name in the first row
 * @param value what stands in it for an item; nothing where that is absent
 */
public record Column<T>(String head, Function<T, @Nullable Object> value) {}
