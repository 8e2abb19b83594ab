package com.legerible.desktop.signin;

import com.legerible.contracts.rest.Credentials;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.session.ReaderSession;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A person saying who they are. */
public final class SignInViewModel {
  private static final int UNAUTHORIZED = 401;

  /** What is wrong, and beside which field it is said. */
  public enum Fault {
    NO_NAME,
    NO_PASSWORD,
    NOT_KNOWN,
    OTHER
  }

  private final ReaderSession session;
  private final StringProperty userName = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
  private @Nullable Throwable cause;
  private @Nullable Errand asking;

  public SignInViewModel(ReaderSession session) {
    this.session = session;
  }

  public void signIn() {
    fault.set(missing());
    if (fault.get() == null && !busy.get()) {
      busy.set(true);
      Credentials credentials = new Credentials(userName.get().strip(), password.get());
      asking = session.signIn(credentials, this::accepted, this::refused);
    }
  }

  private @Nullable Fault missing() {
    if (userName.get().isBlank()) {
      return Fault.NO_NAME;
    }
    return password.get().isEmpty() ? Fault.NO_PASSWORD : null;
  }

  private void accepted() {
    busy.set(false);
    done.set(true);
  }

  private void refused(Throwable failure) {
    busy.set(false);
    cause = failure;
    boolean unknown = failure instanceof Refused refused && refused.status() == UNAUTHORIZED;
    fault.set(unknown ? Fault.NOT_KNOWN : Fault.OTHER);
  }

  /** The person changed their mind. */
  public void cancel() {
    if (asking != null) {
      asking.cancel();
    }
    session.giveUp();
  }

  public StringProperty userName() {
    return userName;
  }

  public StringProperty password() {
    return password;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty done() {
    return done.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Fault> fault() {
    return fault.getReadOnlyProperty();
  }

  /** Why signing in failed, when it is not the person's fault. */
  public @Nullable Throwable cause() {
    return cause;
  }
}
