package com.legerible.desktop.paging;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where the stretches of a long list come from. */
@FunctionalInterface
public interface Slices<T> {
  CompletableFuture<Slice<T>> fetch(@Nullable String after, int limit);
}
