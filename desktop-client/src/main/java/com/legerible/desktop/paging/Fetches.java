package com.legerible.desktop.paging;

import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is being fetched for a long list: its beginning, or some of its pages, each once. */
final class Fetches {
  private final Background background;
  private final Map<Integer, Errand> pages = new HashMap<>();
  private @Nullable Errand beginning;

  Fetches(Background background) {
    this.background = background;
  }

  <T> void beginning(
      CompletableFuture<Slice<T>> answer, Consumer<Slice<T>> done, Consumer<Throwable> failed) {
    // Marked first: the answer may be there at once.
    beginning = () -> {};
    Errand errand =
        background.deliver(
            answer,
            slice -> {
              beginning = null;
              done.accept(slice);
            },
            cause -> {
              beginning = null;
              failed.accept(cause);
            });
    if (beginning != null) {
      beginning = errand;
    }
  }

  boolean isBeginningUnderWay() {
    return beginning != null;
  }

  boolean isUnderWay(int page) {
    return pages.containsKey(page);
  }

  <T> void page(
      int page,
      CompletableFuture<Slice<T>> answer,
      Consumer<Slice<T>> done,
      Consumer<Throwable> failed) {
    // Marked first: the answer may be there at once.
    pages.put(page, () -> {});
    Errand errand =
        background.deliver(
            answer,
            slice -> {
              pages.remove(page);
              done.accept(slice);
            },
            cause -> {
              pages.remove(page);
              failed.accept(cause);
            });
    pages.replace(page, errand);
  }

  /** Nothing that is still under way will arrive. */
  void stop() {
    if (beginning != null) {
      beginning.cancel();
    }
    beginning = null;
    pages.values().forEach(Errand::cancel);
    pages.clear();
  }
}
