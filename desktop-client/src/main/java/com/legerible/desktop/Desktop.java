package com.legerible.desktop;

import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Role;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.LiveStream;
import com.legerible.desktop.client.RecordFile;
import com.legerible.desktop.client.SessionToken;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.live.LiveFeed;
import com.legerible.desktop.live.SteadyClock;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notifications.Toasts;
import com.legerible.desktop.shell.MainView;
import com.legerible.desktop.trouble.LastResort;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The application in front of one library: its windows, its stream, and what it remembers. */
final class Desktop implements AutoCloseable {
  private static final Duration BEAT = Duration.millis(500);
  private static final Duration REMEMBERING = Duration.seconds(30);

  private final LiveStream stream;
  private final SteadyClock clock;
  private final Ambience ambience;
  private final Path folder;
  private final Background background;
  private final ViewModels models;
  private final RecordFile<LiveSnapshot> lastState;
  private final LiveFeed feed;
  private final Timeline beat = new Timeline(new KeyFrame(BEAT, event -> beat()));
  private final Timeline remembering =
      new Timeline(new KeyFrame(REMEMBERING, event -> background().aside(remembered())));

  /** Stays when the window is built anew: what is known of the look of things belongs to it. */
  private final StackPane frame = new StackPane();

  private Subscription watching = Subscription.EMPTY;
  private @Nullable OpenDoors doors;
  private @Nullable MainView mainView;
  private @Nullable MainView nextView;
  private @Nullable Toasts toasts;
  private @Nullable Path offered;

  /** The folder keeps what belongs to this library: the session, waiting loans, the last state. */
  Desktop(
      Library library,
      LiveStream stream,
      SessionToken token,
      Ambience ambience,
      Path folder,
      SteadyClock clock,
      Background background) {
    this.stream = stream;
    this.clock = clock;
    this.ambience = ambience;
    this.folder = folder;
    this.background = background;
    models = new ViewModels(library, token, ambience, folder, clock, background);
    lastState = new RecordFile<>(folder.resolve("state.json"), LiveSnapshot.class);
    feed = new LiveFeed(models.live, background, models.session::expire);
  }

  private Background background() {
    return background;
  }

  /** Opens the main window; {@code anotherLibrary} asks for the address of another one. */
  void open(Stage stage, Runnable anotherLibrary) {
    doors = new OpenDoors(models, ambience, stage, anotherLibrary, background);
    MainWindow window = new MainWindow(stage, ambience.preferences());
    MainView first = newMainView(doors);
    first.open();
    show(first);
    Scene scene = window.scene(frame);
    LastResort lastResort = new LastResort(ambience, folder.resolve("crashes"), this::rebuild);
    Thread.setDefaultUncaughtExceptionHandler(lastResort);
    Thread.currentThread().setUncaughtExceptionHandler(lastResort);
    ambience.appearance().dress(scene);
    stage.setTitle(ambience.words().say("app.title"));
    watching =
        Subscription.combine(
            ambience.words().language().subscribe((before, now) -> rebuildSoon()),
            ambience.appearance().textSize().subscribe((before, now) -> rebuildSoon()),
            models.session.user().subscribe((before, now) -> stream.reopen()));
    models.session.setDoor(doors::askWhoItIs);
    toasts = new Toasts(models.notifications, ambience.words(), stage);
    start();
    window.show();
    first.rehearse();
  }

  /** Names a file that is taken in as soon as the window is open; before it is opened. */
  void offer(@Nullable Path file) {
    offered = file;
  }

  private void takeOffer() {
    Path file = offered;
    offered = null;
    if (file != null) {
      models.session.whenSignedIn(() -> openImport(file));
    }
  }

  private void openImport(Path file) {
    if (!models.session.may(Role.LIBRARIAN)) {
      models.notices.post(Notice.of("notice.librariansImport"));
    } else if (doors != null) {
      models.imports.choose(file);
      doors.openImport();
    }
  }

  void tell(Notice notice) {
    models.notices.post(notice);
  }

  private void start() {
    recall();
    models.queue.load();
    models.session.resume(models.live.now(), this::takeOffer);
    for (Timeline each : java.util.List.of(beat, remembering)) {
      each.setCycleCount(Animation.INDEFINITE);
      each.play();
    }
    stream.open(feed);
    models.home.load();
  }

  /** Shows what was last known until the library answers. */
  private void recall() {
    background.aside(
        () -> {
          Optional<LiveSnapshot> kept = lastState.read();
          background.onScreen(() -> kept.ifPresent(models.live::remember));
        });
  }

  private Runnable remembered() {
    Optional<LiveSnapshot> now = models.live.state();
    return () -> now.ifPresent(lastState::write);
  }

  private MainView newMainView(OpenDoors ways) {
    return new MainView(
        models.main, models.simulations, models.palette, ambience, models::page, ways);
  }

  private void show(MainView view) {
    mainView = view;
    frame.getChildren().setAll(view.root());
  }

  /** Lets a click in before it, because dressing the windows has just taken its time. */
  private void rebuildSoon() {
    Platform.runLater(this::rebuild);
  }

  /** Everything on the screen is built anew; what it shows stays in the view-models. */
  private void rebuild() {
    if (mainView != null && doors != null) {
      if (nextView == null) {
        mainView.close();
      }
      MainView next = newMainView(doors);
      nextView = next;
      Platform.runLater(() -> open(next));
    }
  }

  /** Between its pieces a click is let in, too; a newer one takes its place. */
  private void open(MainView next) {
    if (nextView == next) {
      next.open();
      Platform.runLater(() -> exchange(next));
    } else {
      next.close();
    }
  }

  private void exchange(MainView next) {
    if (nextView == next) {
      nextView = null;
      show(next);
    } else {
      next.close();
    }
  }

  private void beat() {
    if (clock.leapt()) {
      askForTheTime();
    }
    models.live.judge();
    models.perMinute.roll();
    models.session.judge(models.live.now());
  }

  /** A stream that starts anew begins with the library's time, and with what was missed. */
  private void askForTheTime() {
    feed.disconnected();
    stream.reopen();
  }

  @Override
  public void close() {
    beat.stop();
    remembering.stop();
    watching.unsubscribe();
    remembered().run();
    stream.close();
    models.close();
    if (toasts != null) {
      toasts.close();
    }
    if (doors != null) {
      doors.close();
    }
    if (mainView != null && nextView == null) {
      mainView.close();
    }
    mainView = null;
    nextView = null;
  }
}
