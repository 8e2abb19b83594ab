package com.legerible.desktop.session;

import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.SessionToken;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is signed in on this computer, and what waits for somebody to sign in. */
public final class ReaderSession {
  private static final Logger log = LoggerFactory.getLogger(ReaderSession.class);

  private final Library library;
  private final SessionToken token;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable User> user = new ReadOnlyObjectWrapper<>();
  private Runnable door = () -> {};
  private @Nullable Runnable waiting;

  public ReaderSession(Library library, SessionToken token, Background background) {
    this.library = library;
    this.token = token;
    this.background = background;
  }

  public ReadOnlyObjectProperty<@Nullable User> user() {
    return user.getReadOnlyProperty();
  }

  public boolean isAdmin() {
    User current = user.get();
    return current != null && current.role() == Role.ADMIN;
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
    user.set(session.user());
    Runnable action = waiting;
    waiting = null;
    if (action != null) {
      action.run();
    }
  }

  public void signOut() {
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
    user.set(null);
  }
}
