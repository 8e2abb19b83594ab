package com.legerible.desktop.imports;

import com.legerible.contracts.rest.Import;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Imports;
import com.legerible.desktop.client.LibraryException.NoSuchFile;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slices;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Tries what a file would change, takes it in, and takes it back; goes on while nobody looks. */
public final class ImportViewModel {
  private static final Errand NOTHING_SENT = () -> {};
  private static final Pattern COMMA = Pattern.compile(",");
  private static final int UNKNOWN_FORMAT = 415;

  private final Imports library;
  private final Background background;
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty kind = new SimpleStringProperty("books");
  private final StringProperty columns = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ImportReport report;
  private final PagedRows<Import> earlier;
  private Errand sending = NOTHING_SENT;

  public ImportViewModel(
      Imports library, LiveLibrary live, NoticeBoard notices, Background background) {
    this.library = library;
    this.background = background;
    this.report = new ImportReport(library, notices, background, failure::set);
    this.earlier = new PagedRows<>(background);
    file.addListener((property, before, now) -> forget());
    kind.addListener((property, before, now) -> forget());
    live.onImport(report::heard);
  }

  /** Another file knows nothing of the report on the one before. */
  private void forget() {
    if (!report.stand().get().moves()) {
      failure.set(null);
      report.forget();
    }
  }

  /** Chooses a file, unless another one is under way. */
  public void choose(Path path) {
    if (!report.stand().get().moves()) {
      file.set(path.toString());
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
    if (report.stand().get().moves()) {
      return;
    }
    failure.set(null);
    report.sending(true);
    try {
      Path chosen = Path.of(file.get().strip());
      sending =
          background.deliver(
              library.take(chosen, kind.get(), dryRun, namedColumns()),
              report::begun,
              this::failed);
    } catch (InvalidPathException e) {
      failed(new NoSuchFile(e));
    }
  }

  private List<String> namedColumns() {
    return COMMA
        .splitAsStream(columns.get())
        .map(String::strip)
        .filter(column -> !column.isEmpty())
        .toList();
  }

  /** Whether the library could not tell from the names of the columns what is in them. */
  boolean asksForColumns() {
    boolean unknown =
        failure.get() instanceof Refused refused && refused.status() == UNKNOWN_FORMAT;
    return unknown || !columns.get().isBlank();
  }

  private void failed(Throwable cause) {
    report.sending(false);
    failure.set(cause);
  }

  /** Stops what is under way; what it has already taken in can be taken back. */
  void cancel() {
    sending.cancel();
    if (report.stand().get() == ImportStand.SENDING) {
      report.sending(false);
    } else {
      undo();
    }
  }

  void undo() {
    failure.set(null);
    report.end();
  }

  /** Asks no more how far an import is. */
  public void close() {
    report.close();
  }

  /** Fetches the list of all imports again. */
  void loadEarlier() {
    earlier.show((after, limit) -> Slices.of(library.all(after, limit)));
  }

  /** Shows the report on one of before, unless another one is under way. */
  void recall(Import one) {
    if (!report.stand().get().moves()) {
      // Else it would look as if the report were on the file that is chosen.
      file.set("");
      report.recall(one);
    }
  }

  StringProperty file() {
    return file;
  }

  /** {@code books} or {@code loans}. */
  StringProperty kind() {
    return kind;
  }

  /** Which column a field is taken from: {@code title=Work, isbn=Number}. */
  StringProperty columns() {
    return columns;
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  ImportReport report() {
    return report;
  }

  /** All imports and checks, newest first. */
  PagedRows<Import> earlier() {
    return earlier;
  }
}
