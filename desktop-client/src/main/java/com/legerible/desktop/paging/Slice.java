package com.legerible.desktop.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a long list.
 *
 * @param next where the following stretch begins; absent at the end
 */
public record Slice<T>(List<T> items, @Nullable String next, long total) {}
