package com.legerible.desktop.profile;

import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ProfileChange;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Accounts;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.session.ReaderSession;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What readers decide about themselves: name, address, password, privacy, and to be forgotten. */
public final class OwnDataViewModel {
  private final Accounts library;
  private final ReaderSession session;
  private final ProfileViewModel profile;
  private final NoticeBoard notices;
  private final Background background;

  public OwnDataViewModel(
      Accounts library,
      ReaderSession session,
      ProfileViewModel profile,
      NoticeBoard notices,
      Background background) {
    this.library = library;
    this.session = session;
    this.profile = profile;
    this.notices = notices;
    this.background = background;
  }

  ReadOnlyObjectProperty<@Nullable Profile> profile() {
    return profile.profile();
  }

  /** Changes name and address; what they were can be had back. */
  void change(ProfileChange wanted, Runnable done, Consumer<Throwable> failed) {
    Profile before = profile.profile().get();
    Errand unused =
        background.deliver(
            library.change(wanted),
            now -> {
              profile.show(now);
              done.run();
              offerUndo(before);
            },
            failed);
  }

  private void offerUndo(@Nullable Profile before) {
    if (before != null) {
      ProfileChange back = new ProfileChange(before.name(), before.address());
      notices.post(Notice.of("notice.saved").undoing(() -> change(before.id(), back)));
    }
  }

  /** Whoever has signed in meanwhile is somebody else. */
  private void change(long readerId, ProfileChange back) {
    if (profile.isOf(readerId)) {
      Errand unused = background.deliver(library.change(back), profile::show, notices::fail);
    }
  }

  /** Who has chosen to be forgotten cannot be remembered again; the other choices can be undone. */
  void choose(Privacy wanted) {
    Profile before = profile.profile().get();
    if (before == null || before.privacy() == wanted) {
      return;
    }
    Notice told = Notice.of("notice.privacy." + wanted);
    boolean reversible = wanted != Privacy.FORGOTTEN;
    Errand unused =
        background.deliver(
            library.choose(wanted),
            now -> {
              profile.show(now);
              notices.post(reversible ? told.undoing(() -> chooseAgain(before)) : told);
            },
            cause -> {
              notices.fail(cause);
              profile.load();
            });
  }

  private void chooseAgain(Profile before) {
    if (profile.isOf(before.id())) {
      choose(before.privacy());
    }
  }

  void changePassword(PasswordChange change, Runnable done, Consumer<Throwable> failed) {
    Errand unused =
        background.deliver(
            library.changePassword(change),
            nothing -> {
              done.run();
              notices.post(Notice.of("notice.password"));
            },
            failed);
  }

  void save(Path file) {
    Errand unused =
        background.deliver(
            library.saveOwnData(file),
            done -> notices.post(Notice.of("export.done", done.getFileName())),
            cause -> notices.post(Notice.failed("export.failed", cause)));
  }

  /** Makes the library forget the reader, and signs out. */
  void forgetMe() {
    Errand unused =
        background.deliver(
            library.forgetMe(),
            nothing -> {
              session.expire();
              notices.post(Notice.of("notice.forgotten"));
            },
            notices::fail);
  }
}
