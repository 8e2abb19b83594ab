package com.legerible.desktop.imports;

import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Imports;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.files.Export;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What comes of one import, while it goes on and afterwards. */
final class ImportReport {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Imports library;
  private final NoticeBoard notices;
  private final Background background;
  private final Consumer<Throwable> trouble;
  private final ReadOnlyObjectWrapper<@Nullable Import> progress = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ImportStand> stand =
      new ReadOnlyObjectWrapper<>(ImportStand.NOTHING);
  private final PagedRows<ImportRefusal> refusals;
  private long expected;
  private Errand looking = () -> {};
  private boolean closed;

  ImportReport(
      Imports library, NoticeBoard notices, Background background, Consumer<Throwable> trouble) {
    this.library = library;
    this.notices = notices;
    this.background = background;
    this.trouble = trouble;
    this.refusals = new PagedRows<>(background);
  }

  /** Asks no more how far an import is; an upload that is under way ends by itself. */
  void close() {
    closed = true;
    looking.cancel();
  }

  /** Nothing is known of the file that is chosen now. */
  void forget() {
    expected = 0;
    show(false, null);
  }

  void sending(boolean isSending) {
    show(isSending, null);
  }

  /** The library has the file. */
  void begun(Import started) {
    show(false, started);
    if (stand.get().moves()) {
      lookLater(started.id());
    } else {
      ended(started);
    }
  }

  /** Shows one of before, which goes on if it has not ended. */
  void recall(Import earlier) {
    expected = 0;
    show(false, earlier);
    if (stand.get().moves()) {
      lookLater(earlier.id());
    } else {
      list(earlier);
    }
  }

  void heard(Import news) {
    Import shown = progress.get();
    if (shown != null && shown.id() == news.id() && ImportStand.goesOn(news, shown)) {
      boolean moved = stand.get().moves();
      show(false, news);
      if (moved && !stand.get().moves()) {
        ended(news);
      }
    }
  }

  /** The live stream tells the progress; asking as well keeps it true when the stream is broken. */
  private void follow(Import state) {
    heard(state);
    Import shown = progress.get();
    if (shown != null && shown.id() == state.id() && stand.get().moves()) {
      lookLater(state.id());
    }
  }

  private void lookLater(long id) {
    looking.cancel();
    if (!closed) {
      looking = background.after(LOOK_AGAIN, () -> look(id));
    }
  }

  private void look(long id) {
    looking = background.deliver(library.progress(id), this::follow, cause -> lost(id, cause));
  }

  /** A library that is away goes on with the import when it is back. */
  private void lost(long id, Throwable cause) {
    if (cause instanceof Unreachable) {
      lookLater(id);
    } else {
      show(false, null);
      trouble.accept(cause);
    }
  }

  private void ended(Import now) {
    switch (stand.get()) {
      case CHECKED -> expected = now.read();
      case DONE ->
          notices.post(
              Notice.of("notice.imported", now.added(), now.changed(), now.refused())
                  .undoing(() -> end(now.id(), notices::fail)));
      case UNDONE -> notices.post(Notice.of("notice.importUndone"));
      default -> {}
    }
    list(now);
  }

  private void list(Import now) {
    if (now.refused() > 0) {
      long id = now.id();
      refusals.show((after, limit) -> Slices.of(library.refusals(id, after, limit)));
    }
  }

  private void show(boolean isSending, @Nullable Import now) {
    progress.set(now);
    stand.set(ImportStand.of(isSending, now));
  }

  /** Stops one that runs, or takes back one that has ended. */
  void end() {
    Import shown = progress.get();
    if (shown != null) {
      end(shown.id(), trouble);
    }
  }

  private void end(long id, Consumer<Throwable> failed) {
    Errand unused = background.deliver(library.end(id), this::follow, failed);
  }

  /** Writes all refusals to a file. */
  void saveRefusals(Path to) {
    Import shown = progress.get();
    if (shown != null) {
      Export.announce(library.saveRefusals(shown.id(), to), to, notices, background);
    }
  }

  /** From 0 to 1; negative while nobody can know. */
  double share() {
    Import shown = progress.get();
    boolean known = shown != null && stand.get() == ImportStand.RUNNING && expected > 0;
    return known ? Math.min(1, (double) shown.read() / expected) : -1;
  }

  /** Whether there is anything to take back. */
  boolean undoable() {
    Import shown = progress.get();
    return shown != null
        && !shown.dryRun()
        && !stand.get().moves()
        && stand.get() != ImportStand.UNDONE
        && shown.added() + shown.changed() > 0;
  }

  ReadOnlyObjectProperty<@Nullable Import> progress() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ImportStand> stand() {
    return stand.getReadOnlyProperty();
  }

  PagedRows<ImportRefusal> refusals() {
    return refusals;
  }
}
