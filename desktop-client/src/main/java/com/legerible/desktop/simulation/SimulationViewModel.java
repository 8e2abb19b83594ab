package com.legerible.desktop.simulation;

import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.live.LiveLibrary;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Starts random loans, follows them and stops them. */
public final class SimulationViewModel {
  private static final int LOANS = 50;
  private static final double PER_SECOND = 10;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Library library;
  private final LiveLibrary live;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

  public SimulationViewModel(Library library, LiveLibrary live, Background background) {
    this.library = library;
    this.live = live;
    this.background = background;
    live.simulation().addListener((property, before, now) -> running.set(isRunning(now)));
  }

  private static boolean isRunning(@Nullable Simulation simulation) {
    return simulation != null && simulation.state() == Simulation.State.RUNNING;
  }

  /** Asks for fifty loans. */
  public void start() {
    if (running.get()) {
      return;
    }
    failure.set(null);
    running.set(true);
    Errand unused =
        background.deliver(
            library.simulate(new SimulationRequest(LOANS, PER_SECOND, null, "random", null)),
            this::follow,
            this::failed);
  }

  /** The live stream tells the progress; asking as well keeps it true when the stream is broken. */
  private void follow(Simulation state) {
    live.show(state);
    if (isRunning(state)) {
      Errand unused = background.after(LOOK_AGAIN, () -> look(state.id()));
    }
  }

  private void look(long id) {
    Errand unused =
        background.deliver(library.simulation(id), this::follow, cause -> lookLater(id));
  }

  private void lookLater(long id) {
    Errand unused = background.after(LOOK_AGAIN, () -> look(id));
  }

  private void failed(Throwable cause) {
    running.set(false);
    failure.set(cause);
  }

  public void cancel() {
    Simulation current = live.simulation().get();
    if (current != null && running.get()) {
      Errand unused =
          background.deliver(
              library.cancelSimulation(current.id()), done -> look(current.id()), failure::set);
    }
  }

  public ReadOnlyObjectProperty<@Nullable Simulation> simulation() {
    return live.simulation();
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }
}
