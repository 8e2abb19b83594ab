package com.legerible.backend.imports;

import com.legerible.backend.audit.Audit;
import com.legerible.backend.paging.PageKey;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Import.State;
import com.legerible.contracts.rest.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes files, shows how far they are taken in, and takes them back. */
@Service
public final class Imports {

  /** As much as a line of column names may need. */
  private static final int HEAD = 16 * 1024;

  private final ImportStore store;
  private final Uploads uploads;
  private final ImportBell bell;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Imports(
      ImportStore store,
      Uploads uploads,
      ImportBell bell,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.uploads = uploads;
    this.bell = bell;
    this.audit = audit;
    this.events = events;
  }

  /** Looks at the beginning of a file before it takes the rest. */
  Import start(ImportWish wish, InputStream file, long size, long librarianId) throws IOException {
    uploads.checkSize(size);
    byte[] head = file.readNBytes(HEAD);
    NewImport wanted = wanted(wish, head);
    UUID upload = uploads.receive(head, file);
    Import started = insert(wanted, upload, librarianId);
    audit.record(librarianId, "import.start", "import " + started.id(), started.kind());
    events.publishEvent(new ImportChanged(started));
    bell.ring();
    return started;
  }

  private Import insert(NewImport wanted, UUID upload, long librarianId) {
    try {
      return store.insert(wanted, upload, librarianId);
    } catch (RuntimeException e) {
      // Nobody would ever ask for the file.
      uploads.delete(upload);
      throw e;
    }
  }

  private NewImport wanted(ImportWish wish, byte[] head) throws IOException {
    byte[] first = Arrays.copyOf(head, Math.min(head.length, FirstLook.BYTES));
    FileFormat format = FirstLook.at(first);
    if (wish.kind() == ImportKind.LOANS && format != FileFormat.CSV) {
      throw FirstLook.unsupported(
          "The file looks like " + format + ", which tells books; loans are read from CSV.");
    }
    Map<String, String> mapping = wish.mapping();
    if (format == FileFormat.CSV) {
      refuseEndlessLine(head);
      // Refuses a file without the columns that are needed.
      new CsvEntries(new ByteArrayInputStream(head), wish.kind(), mapping, store.now()).close();
    } else if (!mapping.isEmpty()) {
      throw Refused.invalid("map", "Only CSV has columns; the file is " + format + ".");
    }
    return new NewImport(wish.kind(), format, wish.fileName(), mapping, wish.dryRun());
  }

  private static void refuseEndlessLine(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (head.length == HEAD && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      throw FirstLook.unsupported(
          "The first line of the file is longer than "
              + HEAD
              + " bytes, so it is no line of column names.");
    }
  }

  Import get(long id) {
    return store.find(id).orElseThrow(() -> Refused.notFound("There is no import " + id + "."));
  }

  Page<Import> page(@Nullable String after, int limit) {
    long key = PageKey.read(after, parts -> Long.valueOf(parts.get(0))).orElse(Long.MAX_VALUE);
    List<Import> found = store.before(key, limit + 1);
    List<Import> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? PageKey.of(shown.get(limit - 1).id()).text() : null;
    return new Page<>(shown, next, store.count());
  }

  /** All of them, newest first, within the running transaction. */
  Stream<Import> all() {
    return store.all();
  }

  /** Cancels a running import; begins to take back one that has ended. */
  Import end(long id, long librarianId) {
    Import before = get(id);
    boolean cancels = before.state() == State.RUNNING;
    if (!cancels && before.dryRun()) {
      throw Refused.conflict("A dry run has changed nothing, so there is nothing to take back.");
    }
    State to = cancels ? State.CANCELLED : State.UNDOING;
    List<State> from =
        cancels ? List.of(State.RUNNING) : List.of(State.DONE, State.FAILED, State.CANCELLED);
    store.move(id, from, to, null).ifPresent(moved -> tell(moved, librarianId));
    return get(id);
  }

  private void tell(Import moved, long librarianId) {
    String action = moved.state() == State.UNDOING ? "import.undo" : "import.cancel";
    audit.record(librarianId, action, "import " + moved.id(), null);
    events.publishEvent(new ImportChanged(moved));
    bell.ring();
  }

  /** The last few, newest first, whichever replica runs them. */
  public List<Import> newest(int limit) {
    return store.before(Long.MAX_VALUE, limit);
  }
}
