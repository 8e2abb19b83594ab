package com.legerible.desktop.session;

import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Accounts;
import com.legerible.desktop.client.RecordFile;
import com.legerible.desktop.client.SessionToken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is signed in on this computer, and what waits for somebody to sign in. */
public final class ReaderSession {
  private static final Logger log = LoggerFactory.getLogger(ReaderSession.class);

  private final Accounts library;
  private final SessionToken token;
  private final RecordFile<SavedSession> file;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable User> user = new ReadOnlyObjectWrapper<>();
  private Runnable door = () -> {};
  private @Nullable Runnable waiting;
  private @Nullable Instant expiresAt;
  private volatile @Nullable SavedSession newest;
  private boolean closed;

  public ReaderSession(
      Accounts library, SessionToken token, RecordFile<SavedSession> file, Background background) {
    this.library = library;
    this.token = token;
    this.file = file;
    this.background = background;
  }

  public ReadOnlyObjectProperty<@Nullable User> user() {
    return user.getReadOnlyProperty();
  }

  /** Whether the signed-in reader may do what this role may. */
  public boolean may(Role role) {
    User current = user.get();
    return current != null && current.role().compareTo(role) >= 0;
  }

  /** Goes on with the session that was kept, unless it is over; then does what comes next. */
  public void resume(Instant now, Runnable next) {
    background.aside(
        () -> {
          Optional<SavedSession> kept = file.read();
          background.onScreen(
              () -> {
                kept.ifPresent(session -> resume(session, now));
                next.run();
              });
        });
  }

  private void resume(SavedSession kept, Instant now) {
    if (closed || user.get() != null) {
      return;
    }
    if (kept.expiresAt().isAfter(now)) {
      token.set(kept.token());
      expiresAt = kept.expiresAt();
      user.set(kept.user());
    } else {
      keep(null);
    }
  }

  /** Ends a session that is over; due whenever time has passed. */
  public void judge(Instant now) {
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      expire();
    }
  }

  /** The reader's name or role changed. */
  public void rename(User changed) {
    User current = user.get();
    if (current != null && current.id() == changed.id() && !current.equals(changed)) {
      user.set(changed);
    }
  }

  /** Names what asks a person to sign in. */
  public void setDoor(Runnable door) {
    this.door = door;
  }

  /** Does it now for a signed-in reader, else after signing in; not at all when that is refused. */
  public void whenSignedIn(Runnable action) {
    if (user.get() != null) {
      action.run();
    } else {
      waiting = action;
      door.run();
    }
  }

  /** Nobody wanted to sign in. */
  public void giveUp() {
    waiting = null;
  }

  public Errand signIn(Credentials credentials, Runnable done, Consumer<Throwable> failed) {
    return background.deliver(
        library.signIn(credentials),
        session -> {
          done.run();
          begin(session);
        },
        failed);
  }

  private void begin(Session session) {
    expiresAt = session.expiresAt();
    keep(new SavedSession(session.token(), session.expiresAt(), session.user()));
    user.set(session.user());
    Runnable action = waiting;
    waiting = null;
    if (action != null) {
      action.run();
    }
  }

  public void signOut() {
    forget();
    user.set(null);
    Errand unused =
        background.deliver(
            library.signOut(),
            done -> log.debug("The session has ended."),
            failure -> log.info("The library did not hear of signing out: {}", failure.toString()));
  }

  /** The library no longer knows the session. */
  public void expire() {
    token.clear();
    forget();
    user.set(null);
  }

  private void forget() {
    expiresAt = null;
    keep(null);
  }

  private void keep(@Nullable SavedSession now) {
    if (!closed) {
      newest = now;
      background.aside(() -> file.keep(() -> newest));
    }
  }

  /** Leaves the kept session to whoever opens this library next. */
  public void close() {
    closed = true;
  }
}
