package com.legerible.desktop;

import com.legerible.desktop.background.Background;
import com.legerible.desktop.books.BooksView;
import com.legerible.desktop.books.BooksViewModel;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.LiveStream;
import com.legerible.desktop.client.SessionToken;
import com.legerible.desktop.dashboard.DashboardView;
import com.legerible.desktop.dashboard.DashboardViewModel;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.home.HomeView;
import com.legerible.desktop.home.HomeViewModel;
import com.legerible.desktop.lending.LoanDesk;
import com.legerible.desktop.live.LiveFeed;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.live.LoansPerMinute;
import com.legerible.desktop.loans.LoansView;
import com.legerible.desktop.loans.LoansViewModel;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.profile.ProfileView;
import com.legerible.desktop.profile.ProfileViewModel;
import com.legerible.desktop.session.ReaderSession;
import com.legerible.desktop.shell.MainView;
import com.legerible.desktop.shell.MainViewModel;
import com.legerible.desktop.shell.Room;
import com.legerible.desktop.signin.SignInView;
import com.legerible.desktop.signin.SignInViewModel;
import com.legerible.desktop.simulation.SimulationViewModel;
import com.legerible.desktop.theme.Appearance;
import com.legerible.desktop.theme.Theme;
import com.legerible.desktop.trouble.LastResort;
import com.legerible.desktop.words.Words;
import java.time.InstantSource;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Puts the application together and holds what outlives a window. */
final class Desktop implements AutoCloseable {
  private static final Duration BEAT = Duration.millis(500);

  private final LiveStream stream;
  private final Preferences preferences;
  private final Words words;
  private final Appearance appearance;
  private final LiveLibrary live = new LiveLibrary(InstantSource.system());
  private final LoansPerMinute perMinute = new LoansPerMinute(live);
  private final ReaderSession session;
  private final HomeViewModel home;
  private final BooksViewModel books;
  private final ProfileViewModel profile;
  private final LoansViewModel loans;
  private final SimulationViewModel simulations;
  private final MainViewModel main;
  private final LiveFeed feed;
  private final Timeline beat = new Timeline(new KeyFrame(BEAT, event -> beat()));
  private @Nullable MainView mainView;
  private @Nullable DashboardView dashboard;

  Desktop(
      Library library,
      LiveStream stream,
      SessionToken token,
      Preferences preferences,
      Background background) {
    this.stream = stream;
    this.preferences = preferences;
    words =
        new Words(
            preferences.get("language").map(Locale::forLanguageTag).orElse(Locale.getDefault()));
    boolean dark = preferences.get("theme").filter("DARK"::equals).isPresent();
    appearance = new Appearance(dark ? Theme.DARK : Theme.LIGHT, preferences.is("calm"));
    session = new ReaderSession(library, token, background);
    LoanDesk desk = new LoanDesk(library, session, background);
    home = new HomeViewModel(library, live, background);
    books = new BooksViewModel(library, live, desk, background);
    profile = new ProfileViewModel(library, live, session, desk, background);
    loans = new LoansViewModel(library, live, session, background);
    simulations = new SimulationViewModel(library, live, background);
    main = new MainViewModel(session, live, desk, preferences);
    feed = new LiveFeed(live, background, session::expire);
  }

  void open(Stage stage) {
    Thread.setDefaultUncaughtExceptionHandler(new LastResort(words, appearance));
    Thread.currentThread().setUncaughtExceptionHandler(Thread.getDefaultUncaughtExceptionHandler());
    MainWindow window = new MainWindow(stage, preferences);
    Scene scene = window.scene(newMainView(stage).root());
    appearance.dress(scene);
    words.language().addListener((property, before, now) -> speak(now, stage, scene));
    appearance.theme().addListener((property, before, now) -> preferences.set("theme", now));
    appearance.calm().addListener((property, before, now) -> preferences.set("calm", now));
    session.setDoor(() -> askWhoItIs(stage));
    session.user().addListener((property, before, now) -> stream.reopen());
    beat.setCycleCount(Animation.INDEFINITE);
    beat.play();
    stream.open(feed);
    home.load();
    window.show();
  }

  private MainView newMainView(Stage stage) {
    MainView view =
        new MainView(main, simulations, words, appearance, this::build, this::openDashboard);
    mainView = view;
    stage.setTitle(words.say("app.title"));
    return view;
  }

  /** Everything on the screen is built anew; what it shows stays in the view-models. */
  private void speak(Locale language, Stage stage, Scene scene) {
    preferences.set("language", language.toLanguageTag());
    if (mainView != null) {
      mainView.close();
    }
    scene.setRoot(newMainView(stage).root());
  }

  private View build(Room room) {
    return switch (room) {
      case HOME -> new HomeView(home, words, appearance);
      case BOOKS -> {
        books.load();
        yield new BooksView(books, words);
      }
      case PROFILE -> new ProfileView(profile, words);
      case LOANS -> {
        loans.load();
        yield new LoansView(loans, words);
      }
    };
  }

  private void openDashboard() {
    if (dashboard != null && dashboard.isOpen()) {
      dashboard.close();
    }
    dashboard = new DashboardView(new DashboardViewModel(live, perMinute), words, appearance);
    dashboard.open(preferences.get("dashboard").filter("window"::equals).isEmpty());
  }

  private void askWhoItIs(Stage owner) {
    new SignInView(new SignInViewModel(session), words, appearance, owner).open();
  }

  private void beat() {
    live.judge();
    perMinute.roll();
  }

  @Override
  public void close() {
    beat.stop();
    stream.close();
  }
}
