package com.legerible.desktop.simulation;

import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Administration;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.session.ReaderSession;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** Starts random loans, follows them, stops them and takes them back. */
public final class SimulationViewModel {
  private static final int LOANS = 50;
  private static final double PER_SECOND = 10;
  private static final int AWAY = 500;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Set<Simulation.State> MOVING =
      EnumSet.of(Simulation.State.RUNNING, Simulation.State.UNDOING);
  private static final Set<Simulation.State> ENDED =
      EnumSet.of(Simulation.State.DONE, Simulation.State.CANCELLED, Simulation.State.FAILED);

  private final Administration library;
  private final LiveLibrary live;
  private final ReaderSession session;
  private final NoticeBoard notices;
  private final Background background;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private long own = -1;
  private Errand following = () -> {};
  private boolean closed;

  public SimulationViewModel(
      Administration library,
      LiveLibrary live,
      ReaderSession session,
      NoticeBoard notices,
      Background background) {
    this.library = library;
    this.live = live;
    this.session = session;
    this.notices = notices;
    this.background = background;
    live.simulation().addListener((property, before, now) -> judge(now));
    session.user().addListener((property, before, now) -> changeUser());
  }

  private void changeUser() {
    if (!session.may(Role.ADMIN)) {
      following.cancel();
    }
  }

  /** Asks no more how far the simulation is. */
  public void close() {
    closed = true;
    following.cancel();
  }

  private void judge(@Nullable Simulation now) {
    running.set(isMoving(now));
    undoable.set(now != null && ENDED.contains(now.state()) && now.made() > 0);
    if (now != null && now.id() == own && !isMoving(now)) {
      tell(now);
    }
  }

  private void tell(Simulation ended) {
    if (ended.state() == Simulation.State.UNDONE) {
      own = -1;
      notices.post(Notice.of("notice.undone", ended.undone()));
    } else if (ended.made() > 0) {
      notices.post(Notice.of("notice.simulated", ended.made()).undoing(() -> undo(ended.id())));
    }
  }

  private static boolean isMoving(@Nullable Simulation simulation) {
    return simulation != null && MOVING.contains(simulation.state());
  }

  /** Asks for fifty loans. */
  public void start() {
    start(new SimulationRequest(LOANS, PER_SECOND, null, "random", null));
  }

  public void start(SimulationRequest request) {
    if (running.get()) {
      return;
    }
    running.set(true);
    Errand unused = background.deliver(library.simulate(request), this::begun, this::failed);
  }

  private void begun(Simulation state) {
    own = state.id();
    follow(state);
  }

  /** The live stream tells the progress; asking as well keeps it true when the stream is broken. */
  private void follow(Simulation state) {
    live.show(state);
    if (isMoving(state)) {
      lookLater(state.id());
    }
  }

  private void look(long id) {
    following.cancel();
    if (!closed) {
      following =
          background.deliver(library.simulation(id), this::follow, cause -> lost(id, cause));
    }
  }

  private void lookLater(long id) {
    following = background.after(LOOK_AGAIN, () -> look(id));
  }

  /** A library that is away goes on with the simulation when it is back. */
  private void lost(long id, Throwable cause) {
    boolean refused = cause instanceof Refused no && no.status() < AWAY;
    if (!refused) {
      lookLater(id);
    }
  }

  private void failed(Throwable cause) {
    running.set(false);
    notices.fail(cause);
  }

  public void cancel() {
    Simulation current = live.simulation().get();
    if (current != null && running.get()) {
      Errand unused =
          background.deliver(
              library.cancelSimulation(current.id()), done -> look(current.id()), notices::fail);
    }
  }

  /** Takes back the loans of the newest simulation. */
  public void undo() {
    Simulation current = live.simulation().get();
    if (current != null && undoable.get()) {
      own = current.id();
      undo(own);
    }
  }

  private void undo(long id) {
    Errand unused = background.deliver(library.undoSimulation(id), done -> look(id), notices::fail);
  }

  public ReadOnlyObjectProperty<@Nullable Simulation> simulation() {
    return live.simulation();
  }

  /** Whether loans are being made or taken back. */
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }
}
