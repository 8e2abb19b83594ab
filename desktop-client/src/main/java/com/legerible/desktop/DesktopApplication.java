package com.legerible.desktop;

import com.legerible.desktop.background.FxBackground;
import com.legerible.desktop.client.HttpLibrary;
import com.legerible.desktop.client.HttpLiveStream;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.LiveStream;
import com.legerible.desktop.client.SessionToken;
import com.legerible.desktop.preferences.Preferences;
import java.time.Duration;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The application with a real library behind it. */
public final class DesktopApplication extends Application {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final FxBackground background = new FxBackground();
  private @Nullable Desktop desktop;

  @Override
  public void start(Stage stage) {
    Settings settings = Settings.from(getParameters().getUnnamed(), getParameters().getNamed());
    SessionToken token = new SessionToken();
    Library library = new HttpLibrary(settings.server(), token, background.workers());
    LiveStream stream = new HttpLiveStream(settings.server(), token, FIRST_PAUSE);
    Preferences preferences = new Preferences(settings.folder(), background);
    desktop = new Desktop(library, stream, token, preferences, background);
    desktop.open(stage);
  }

  @Override
  public void stop() {
    if (desktop != null) {
      desktop.close();
    }
    background.close();
  }
}
