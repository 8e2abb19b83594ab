package com.legerible.desktop;

import com.legerible.desktop.background.FxBackground;
import com.legerible.desktop.client.Doorbell;
import com.legerible.desktop.client.HttpLiveStream;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.Release;
import com.legerible.desktop.client.ReleaseFeed;
import com.legerible.desktop.client.SessionToken;
import com.legerible.desktop.connect.ConnectView;
import com.legerible.desktop.connect.ConnectViewModel;
import com.legerible.desktop.connect.LocalStack;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.live.SteadyClock;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.theme.SystemLook;
import com.legerible.desktop.updates.UpdateCheck;
import java.nio.file.Path;
import java.time.Duration;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The application with a real library behind it, or with the question for one. */
public final class DesktopApplication extends Application {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final String USUAL_ADDRESS = "http://127.0.0.1:8080";
  private static final String SERVER = "server";

  private final FxBackground background = new FxBackground();
  private @Nullable Running running;

  /** What exists once the arguments are read. */
  private record Running(
      Settings settings,
      Ambience ambience,
      SystemWatch systemWatch,
      @Nullable LocalStack localStack,
      Stage stage) {}

  private @Nullable Desktop desktop;
  private @Nullable Path offered;

  @Override
  public void start(Stage stage) {
    Settings settings = Settings.from(getParameters().getUnnamed(), getParameters().getNamed());
    Preferences preferences = new Preferences(settings.folder(), background);
    Ambience ambience = Chosen.from(preferences);
    SystemWatch watch =
        new SystemWatch(new SystemLook(settings.system()), ambience.appearance(), background);
    Path launcher = settings.launcher();
    LocalStack localStack =
        launcher == null
            ? null
            : new LocalStack(launcher, settings.folder().resolve("local-library.log"));
    Running begun = new Running(settings, ambience, watch, localStack, stage);
    running = begun;
    watch.start();
    offered = settings.file();
    lookForUpdates();
    String named = settings.server();
    String server = named == null ? preferences.get(SERVER).orElse(null) : named;
    String address = server == null ? null : Doorbell.address(server);
    if (address == null) {
      ask(begun, server == null ? USUAL_ADDRESS : server, null);
    } else {
      connect(begun, address);
    }
  }

  private void lookForUpdates() {
    HttpUrl feed = Settings.releaseFeed();
    if (feed != null) {
      ReleaseFeed releases = new ReleaseFeed(feed, background.workers());
      new UpdateCheck(releases, Settings.version(), background, this::tellOfUpdate).begin();
    }
  }

  private void tellOfUpdate(Release newer) {
    if (desktop != null) {
      desktop.tell(
          Notice.of("updates.newer", newer.version())
              .offering("updates.show", () -> getHostServices().showDocument(newer.page())));
    }
  }

  private void connect(Running at, String server) {
    close();
    at.ambience().preferences().set(SERVER, server);
    HttpUrl address = HttpUrl.get(server);
    SessionToken token = new SessionToken();
    Path folder =
        at.settings()
            .folder()
            .resolve("libraries")
            .resolve(address.host().replaceAll("[^A-Za-z0-9.-]", "_") + "_" + address.port());
    desktop =
        new Desktop(
            Library.at(address, token, background.workers()),
            new HttpLiveStream(address, token, FIRST_PAUSE),
            token,
            at.ambience(),
            folder,
            SteadyClock.ofThisComputer(),
            background);
    desktop.offer(offered);
    offered = null;
    desktop.open(at.stage(), () -> ask(at, server, () -> connect(at, server)));
  }

  /** Shows the question in the main window, which is why the library of before is left first. */
  private void ask(Running at, String first, @Nullable Runnable back) {
    close();
    ConnectViewModel model =
        new ConnectViewModel(
            new Doorbell(background.workers()),
            at.localStack(),
            background,
            first,
            server -> connect(at, server),
            back);
    ConnectView view = new ConnectView(model, at.ambience().words());
    MainWindow window = new MainWindow(at.stage(), at.ambience().preferences());
    Scene scene = window.scene(view.root());
    at.ambience().appearance().dress(scene);
    at.stage().setTitle(at.ambience().words().say("app.title"));
    window.show();
  }

  private void close() {
    if (desktop != null) {
      desktop.close();
      desktop = null;
    }
  }

  @Override
  public void stop() {
    if (running != null) {
      // Whoever quits leaves the window open, which is remembered when it goes.
      running.stage().hide();
    }
    close();
    if (running != null) {
      running.systemWatch().stop();
      if (running.localStack() != null) {
        running.localStack().close();
      }
    }
    background.close();
  }
}
