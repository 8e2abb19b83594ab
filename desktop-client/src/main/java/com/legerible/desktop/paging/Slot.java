package com.legerible.desktop.paging;

import org.jspecify.annotations.Nullable;

/**
 * A row of a long list.
 *
 * @param item absent while the row is being fetched
 */
public record Slot<T>(@Nullable T item) {}
