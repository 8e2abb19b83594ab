package com.legerible.desktop.shell;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.lending.LoanDesk;
import com.legerible.desktop.lending.LoanNotice;
import com.legerible.desktop.live.Badge;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.session.ReaderSession;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which page is open, who is signed in, and how fresh everything is. */
public final class MainViewModel {
  private static final Logger log = LoggerFactory.getLogger(MainViewModel.class);

  private final ReaderSession session;
  private final LiveLibrary live;
  private final LoanDesk desk;
  private final ObjectProperty<Room> room;

  public MainViewModel(
      ReaderSession session, LiveLibrary live, LoanDesk desk, Preferences preferences) {
    this.session = session;
    this.live = live;
    this.desk = desk;
    this.room = new SimpleObjectProperty<>(Room.named(preferences.get("page").orElse("")));
    room.addListener((property, before, now) -> preferences.set("page", now));
  }

  public ObjectProperty<Room> room() {
    return room;
  }

  public ReadOnlyObjectProperty<@Nullable User> user() {
    return session.user();
  }

  public boolean isAdmin() {
    return session.isAdmin();
  }

  public ReadOnlyObjectProperty<Badge> badge() {
    return live.badge();
  }

  public ReadOnlyObjectProperty<@Nullable Ranking> ranking() {
    return live.ranking();
  }

  public ReadOnlyObjectProperty<@Nullable LoanNotice> notice() {
    return desk.notice();
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
