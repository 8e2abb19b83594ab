package com.legerible.desktop.connect;

import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Doorbell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A person naming the library's address, which is tried while it is typed. */
public final class ConnectViewModel {
  private static final Duration TYPING = Duration.ofMillis(400);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Set<Doorbell.Answer> GOOD =
      EnumSet.of(Doorbell.Answer.LEGERIBLE, Doorbell.Answer.NOT_READY);

  private final Doorbell doorbell;
  private final @Nullable LocalStack localStack;
  private final Background background;
  private final Consumer<String> connect;
  private final @Nullable Runnable back;
  private final StringProperty address = new SimpleStringProperty();
  private final ReadOnlyObjectWrapper<Doorbell.@Nullable Answer> answer =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Path> notStarted = new ReadOnlyObjectWrapper<>();
  private @Nullable Errand waiting;
  private @Nullable Errand ringing;

  /**
   * Without a local stack nothing can be tried on this computer; without a library that is already
   * open there is no way back.
   */
  public ConnectViewModel(
      Doorbell doorbell,
      @Nullable LocalStack localStack,
      Background background,
      String first,
      Consumer<String> connect,
      @Nullable Runnable back) {
    this.doorbell = doorbell;
    this.localStack = localStack;
    this.background = background;
    this.connect = connect;
    this.back = back;
    address.set(first);
    address.addListener((property, before, now) -> typed());
    ring();
  }

  private void typed() {
    stop();
    answer.set(null);
    waiting = background.after(TYPING, this::ring);
  }

  private void ring() {
    ringing = background.deliver(doorbell.ring(address.get()), this::answered, this::unanswered);
  }

  private void answered(Doorbell.Answer now) {
    answer.set(now);
    if (starting.get() && now == Doorbell.Answer.LEGERIBLE) {
      connect();
    } else if (!GOOD.contains(now) && now != Doorbell.Answer.NOT_AN_ADDRESS) {
      // Cables are plugged in and servers started: nobody should have to type anything again.
      waiting = background.after(LOOK_AGAIN, this::ring);
    }
  }

  private void unanswered(Throwable cause) {
    answered(Doorbell.Answer.SOMETHING_ELSE);
  }

  /** Goes to the library, if one answered. */
  void connect() {
    if (canConnect()) {
      stop();
      connect.accept(Objects.requireNonNull(Doorbell.address(address.get())));
    }
  }

  boolean canConnect() {
    return answer.get() != null && GOOD.contains(answer.get());
  }

  boolean canGoBack() {
    return back != null;
  }

  /** Goes back to the library of before, whether or not it answers. */
  void goBack() {
    if (back != null) {
      stop();
      back.run();
    }
  }

  boolean canTryHere() {
    return localStack != null;
  }

  /** Starts a library on this computer, and goes there once it answers. */
  void tryHere() {
    if (localStack != null && !starting.get()) {
      starting.set(true);
      notStarted.set(null);
      LocalStack here = localStack;
      background.aside(() -> here.start(() -> background.onScreen(() -> ended(here))));
      address.set(LocalStack.ADDRESS);
      stop();
      ring();
    }
  }

  private void ended(LocalStack here) {
    notStarted.set(here.logFile());
    starting.set(false);
  }

  /** Nothing is asked any more. */
  void stop() {
    if (waiting != null) {
      waiting.cancel();
    }
    if (ringing != null) {
      ringing.cancel();
    }
  }

  StringProperty address() {
    return address;
  }

  /** Absent while nobody answered yet. */
  ReadOnlyObjectProperty<Doorbell.@Nullable Answer> answer() {
    return answer.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty starting() {
    return starting.getReadOnlyProperty();
  }

  /** What a library said that was to start here and ended; absent while none has. */
  ReadOnlyObjectProperty<@Nullable Path> notStarted() {
    return notStarted.getReadOnlyProperty();
  }
}
