package com.legerible.desktop.imports;

import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Imports;
import com.legerible.desktop.client.LibraryException.NoSuchFile;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.files.Export;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slices;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Tries what a file would change, takes it in, and takes it back; goes on while nobody looks. */
public final class ImportViewModel {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Errand NOTHING_SENT = () -> {};

  private final Imports library;
  private final NoticeBoard notices;
  private final Background background;
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty kind = new SimpleStringProperty("books");
  private final ReadOnlyObjectWrapper<@Nullable Import> progress = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ImportStand> stand =
      new ReadOnlyObjectWrapper<>(ImportStand.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final PagedRows<ImportRefusal> refusals;
  private Errand sending = NOTHING_SENT;
  private long expected;

  public ImportViewModel(
      Imports library, LiveLibrary live, NoticeBoard notices, Background background) {
    this.library = library;
    this.notices = notices;
    this.background = background;
    this.refusals = new PagedRows<>(background);
    file.addListener((property, before, now) -> forget());
    kind.addListener((property, before, now) -> forget());
    live.onImport(this::heard);
  }

  /** Another file knows nothing of the report on the one before. */
  private void forget() {
    if (!stand.get().moves()) {
      expected = 0;
      failure.set(null);
      show(false, null);
    }
  }

  /** Only reports what would happen. */
  void check() {
    send(true);
  }

  void takeIn() {
    send(false);
  }

  private void send(boolean dryRun) {
    if (stand.get().moves()) {
      return;
    }
    failure.set(null);
    show(true, null);
    try {
      Path chosen = Path.of(file.get().strip());
      sending =
          background.deliver(library.take(chosen, kind.get(), dryRun), this::begun, this::failed);
    } catch (InvalidPathException e) {
      failed(new NoSuchFile(e));
    }
  }

  private void begun(Import started) {
    show(false, started);
    if (stand.get().moves()) {
      lookLater(started.id());
    } else {
      ended(started);
    }
  }

  private void failed(Throwable cause) {
    show(false, null);
    explain(cause);
  }

  private void explain(Throwable cause) {
    failure.set(cause);
  }

  private void heard(Import news) {
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
    Errand unused = background.after(LOOK_AGAIN, () -> look(id));
  }

  private void look(long id) {
    Errand unused =
        background.deliver(library.progress(id), this::follow, cause -> lost(id, cause));
  }

  /** A library that is away goes on with the import when it is back. */
  private void lost(long id, Throwable cause) {
    if (cause instanceof Unreachable) {
      lookLater(id);
    } else {
      failed(cause);
    }
  }

  private void ended(Import now) {
    switch (stand.get()) {
      case CHECKED -> expected = now.read();
      case DONE ->
          notices.post(
              Notice.of("notice.imported", now.added(), now.changed(), now.refused())
                  .undoing(this::undo));
      case UNDONE -> notices.post(Notice.of("notice.importUndone"));
      default -> {}
    }
    if (now.refused() > 0) {
      long id = now.id();
      refusals.show((after, limit) -> Slices.of(library.refusals(id, after, limit)));
    }
  }

  private void show(boolean isSending, @Nullable Import now) {
    progress.set(now);
    stand.set(ImportStand.of(isSending, now));
  }

  /** Stops what is under way; what it has already taken in can be taken back. */
  void cancel() {
    sending.cancel();
    if (stand.get() == ImportStand.SENDING) {
      show(false, null);
    } else {
      end();
    }
  }

  void undo() {
    end();
  }

  private void end() {
    failure.set(null);
    Import shown = progress.get();
    if (shown != null) {
      Errand unused = background.deliver(library.end(shown.id()), this::follow, this::explain);
    }
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

  StringProperty file() {
    return file;
  }

  /** {@code books} or {@code loans}. */
  StringProperty kind() {
    return kind;
  }

  ReadOnlyObjectProperty<@Nullable Import> progress() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ImportStand> stand() {
    return stand.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  PagedRows<ImportRefusal> refusals() {
    return refusals;
  }
}
