package com.legerible.desktop.paging;

import com.legerible.contracts.rest.Page;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the stretches of a long list come from. */
@FunctionalInterface
public interface Slices<T> {
  CompletableFuture<Slice<T>> fetch(@Nullable String after, int limit);

  /** Makes a slice of a page as it is. */
  static <T> CompletableFuture<Slice<T>> of(CompletableFuture<Page<T>> answer) {
    return of(answer, page -> new Slice<>(page.items(), page.next(), page.total()));
  }

  /** Makes a slice of an answer; who no longer wants the slice no longer wants the answer. */
  static <P, T> CompletableFuture<Slice<T>> of(
      CompletableFuture<P> answer, Function<P, Slice<T>> slice) {
    CompletableFuture<Slice<T>> made = answer.thenApply(slice);
    CompletableFuture<Slice<T>> unused =
        made.whenComplete(
            (value, failure) -> {
              if (made.isCancelled()) {
                answer.cancel(true);
              }
            });
    return made;
  }
}
