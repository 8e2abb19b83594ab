package com.legerible.desktop.readers;

import com.legerible.contracts.rest.NewReader;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ReaderChange;
import com.legerible.contracts.rest.Role;
import com.legerible.desktop.background.AfterTyping;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Readers;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slices;
import com.legerible.desktop.session.ReaderSession;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The accounts of readers, as librarians see them. */
public final class ReadersViewModel {
  private final Readers library;
  private final ReaderSession session;
  private final NoticeBoard notices;
  private final Background background;
  private final PagedRows<Profile> rows;
  private final StringProperty search = new SimpleStringProperty("");

  public ReadersViewModel(
      Readers library, ReaderSession session, NoticeBoard notices, Background background) {
    this.library = library;
    this.session = session;
    this.notices = notices;
    this.background = background;
    this.rows = new PagedRows<>(background);
    AfterTyping typing = new AfterTyping(background, this::load);
    search.addListener((property, before, now) -> typing.typed());
  }

  public void load() {
    String wanted = search.get().strip();
    rows.show((after, limit) -> Slices.of(library.readers(wanted, after, limit)));
  }

  void register(NewReader reader, Runnable done, Consumer<Throwable> failed) {
    Errand unused =
        background.deliver(
            library.register(reader),
            made -> {
              done.run();
              load();
              notices.post(Notice.of("notice.registered", made.name()));
            },
            failed);
  }

  /** Changes an account; what it was can be had back. */
  void change(Profile before, ReaderChange change, Runnable done, Consumer<Throwable> failed) {
    ReaderChange back = new ReaderChange(before.name(), before.address(), before.role());
    Errand unused =
        background.deliver(
            library.change(before.id(), change),
            now -> {
              done.run();
              show(now);
              notices.post(Notice.of("notice.saved").undoing(() -> change(before.id(), back)));
            },
            failed);
  }

  private void change(long id, ReaderChange back) {
    Errand unused = background.deliver(library.change(id, back), this::show, notices::fail);
  }

  private void show(Profile changed) {
    rows.patch(row -> row.id() == changed.id() ? changed : row);
  }

  void setPassword(Profile reader, String wanted, Runnable done, Consumer<Throwable> failed) {
    Errand unused =
        background.deliver(
            library.setPassword(reader.id(), new PasswordChange(null, wanted)),
            nothing -> {
              done.run();
              notices.post(Notice.of("notice.passwordOf", reader.name()));
            },
            failed);
  }

  void remove(Profile reader) {
    Errand unused =
        background.deliver(
            library.remove(reader.id()),
            nothing -> {
              load();
              notices.post(Notice.of("notice.removed", reader.name()));
            },
            notices::fail);
  }

  /** Whether roles may be given, too. */
  boolean mayGiveRoles() {
    return session.may(Role.ADMIN);
  }

  /** Librarians look after readers, admins after everybody. */
  boolean mayChange(Profile reader) {
    return reader.role() == Role.READER || session.may(Role.ADMIN);
  }

  StringProperty search() {
    return search;
  }

  PagedRows<Profile> rows() {
    return rows;
  }
}
