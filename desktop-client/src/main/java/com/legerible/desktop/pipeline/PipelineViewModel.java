package com.legerible.desktop.pipeline;

import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Administration;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slices;
import com.legerible.desktop.states.ContentState;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How well the facts flow, asked for again and again while somebody looks. */
public final class PipelineViewModel {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final Administration library;
  private final NoticeBoard notices;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Pipeline> pipeline = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ContentState> state =
      new ReadOnlyObjectWrapper<>(ContentState.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final PagedRows<DeadLetterView> letters;
  private boolean watched;
  private @Nullable Errand next;

  public PipelineViewModel(Administration library, NoticeBoard notices, Background background) {
    this.library = library;
    this.notices = notices;
    this.background = background;
    this.letters = new PagedRows<>(background);
  }

  /** Begins to look, and goes on until it is stopped. */
  void watch() {
    if (!watched) {
      watched = true;
      look();
      loadLetters();
    }
  }

  void stop() {
    watched = false;
    if (next != null) {
      next.cancel();
    }
  }

  void look() {
    next = background.deliver(library.pipeline(), this::show, this::failed);
  }

  private void show(Pipeline newest) {
    Pipeline before = pipeline.get();
    failure.set(null);
    pipeline.set(newest);
    state.set(ContentState.LOADED);
    if (before != null && before.deadLetters().total() != newest.deadLetters().total()) {
      loadLetters();
    }
    again();
  }

  /** What was shown stays, with its own time. */
  private void failed(Throwable cause) {
    failure.set(cause);
    if (pipeline.get() == null) {
      state.set(ContentState.FAILED);
    }
    again();
  }

  private void again() {
    if (watched) {
      next = background.after(LOOK_AGAIN, this::look);
    }
  }

  void loadLetters() {
    letters.show((after, limit) -> Slices.of(library.deadLetters(after, limit)));
  }

  /** Sends a letter again. */
  void replay(DeadLetterView letter) {
    Errand unused =
        background.deliver(
            library.replay(letter.id()),
            done -> {
              notices.post(Notice.of("notice.replayed"));
              loadLetters();
            },
            notices::fail);
  }

  ReadOnlyObjectProperty<@Nullable Pipeline> pipeline() {
    return pipeline.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ContentState> state() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  PagedRows<DeadLetterView> letters() {
    return letters;
  }
}
