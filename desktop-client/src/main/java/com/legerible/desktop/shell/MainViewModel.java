package com.legerible.desktop.shell;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.lending.LoanQueue;
import com.legerible.desktop.lending.WaitingLoan;
import com.legerible.desktop.live.Badge;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.session.ReaderSession;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which page is open, who is signed in, and how fresh everything is. */
public final class MainViewModel {
  private static final Logger log = LoggerFactory.getLogger(MainViewModel.class);

  private final ReaderSession session;
  private final LiveLibrary live;
  private final LoanQueue queue;
  private final NoticeBoard notices;
  private final ObjectProperty<Room> room;

  public MainViewModel(
      ReaderSession session,
      LiveLibrary live,
      LoanQueue queue,
      NoticeBoard notices,
      Preferences preferences) {
    this.session = session;
    this.live = live;
    this.queue = queue;
    this.notices = notices;
    Room last = Room.named(preferences.get("page").orElse(""));
    this.room = new SimpleObjectProperty<>(last.role() == null ? last : Room.HOME);
    room.addListener((property, before, now) -> preferences.set("page", now));
    session.user().addListener((property, before, now) -> leaveWhatIsClosed());
  }

  private void leaveWhatIsClosed() {
    if (!mayEnter(room.get())) {
      room.set(Room.HOME);
    }
  }

  public ObjectProperty<Room> room() {
    return room;
  }

  public ReadOnlyObjectProperty<@Nullable User> user() {
    return session.user();
  }

  public boolean may(Role role) {
    return session.may(role);
  }

  boolean mayEnter(Room wanted) {
    Role role = wanted.role();
    return role == null || session.may(role);
  }

  public ReadOnlyObjectProperty<Badge> badge() {
    return live.badge();
  }

  public ReadOnlyObjectProperty<@Nullable Ranking> ranking() {
    return live.ranking();
  }

  public ReadOnlyObjectProperty<@Nullable Notice> notice() {
    return notices.newest();
  }

  public ObservableList<WaitingLoan> waiting() {
    return queue.waiting();
  }

  /** Signs the reader out, or asks somebody to sign in. */
  public void signInOrOut() {
    if (session.user().get() == null) {
      session.whenSignedIn(() -> log.debug("Signed in."));
    } else {
      session.signOut();
    }
  }
}
