package com.legerible.desktop.shell;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.books.BooksView;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.simulation.SimulationViewModel;
import com.legerible.desktop.words.Words;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.controlsfx.control.NotificationPane;
import org.jspecify.annotations.Nullable;

/** The main window: menus above, ways at the left, the page in the middle, the truth below. */
public final class MainView implements View {
  private final MainViewModel model;
  private final Ambience ambience;
  private final Pages pages;
  private final MenusView menus;
  private final NavView nav;
  private final PaletteView palette;
  private final List<View> parts;
  private final Notices notices;
  private final Rehearsal rehearsal;
  private Subscription watching = Subscription.EMPTY;
  private Subscription rehearsing = Subscription.EMPTY;
  @FXML private StackPane root;
  @FXML private BorderPane frame;
  @FXML private HBox top;
  @FXML private StackPane room;
  @FXML private NotificationPane noticesPane;

  public MainView(
      MainViewModel model,
      SimulationViewModel simulations,
      PaletteViewModel everything,
      Ambience ambience,
      Function<Room, View> build,
      Doors doors) {
    this.model = model;
    this.ambience = ambience;
    pages = new Pages(build);
    Fxml.load(this, ambience.words());
    menus = new MenusView(this, model, simulations, ambience, doors);
    nav = new NavView(model, ambience.words(), this::go);
    everything.onBook(this::showBook);
    palette = new PaletteView(everything, ambience.words());
    CornerView corner = new CornerView(this, model, ambience.words());
    StatusView status = new StatusView(model, simulations, ambience.words(), doors);
    parts = List.of(menus, nav, palette, corner, status);
    HBox.setHgrow(menus.root(), Priority.ALWAYS);
    top.getChildren().addAll(menus.root(), corner.root());
    frame.setLeft(nav.root());
    frame.setBottom(status.root());
    root.getChildren().add(palette.root());
    notices = new Notices(noticesPane, ambience.words());
    rehearsal = new Rehearsal(pages, room, model::mayEnter);
  }

  /** Enters the page that is wanted, and follows from now on. */
  public void open() {
    watching =
        Subscription.combine(
            model.room().subscribe(this::enter),
            model.notice().subscribe((before, now) -> tell(now)));
  }

  /**
   * Builds the other pages while nobody waits for them. Once is enough in the life of this program:
   * what makes the first way to a page slow is that the computer has never done it.
   */
  public void rehearse() {
    rehearsing = model.user().subscribe(user -> rehearsal.begin());
  }

  private void tell(@Nullable Notice notice) {
    if (notice != null) {
      notices.show(notice);
    }
  }

  private void enter(Room wanted) {
    nav.mark(wanted);
    View page = pages.at(wanted);
    room.getChildren().setAll(page.root());
    page.shown();
  }

  /** Opens a page, also the one that is open. */
  void go(Room wanted) {
    if (!model.mayEnter(wanted)) {
      return;
    }
    boolean same = model.room().get() == wanted;
    model.room().set(wanted);
    if (same) {
      enter(wanted);
    }
  }

  void findBook() {
    go(Room.BOOKS);
    if (pages.at(Room.BOOKS) instanceof BooksView books) {
      books.findBook();
    }
  }

  private void showBook(Book book) {
    go(Room.BOOKS);
    if (pages.at(Room.BOOKS) instanceof BooksView books) {
      books.show(book);
    }
  }

  void openPalette() {
    palette.open(Command.of(menus.menuBar().getMenus()));
  }

  void showShortcuts() {
    ShortcutSheet.open(ambience, root.getScene().getWindow(), menus.menuBar().getMenus());
  }

  void showAbout() {
    Words words = ambience.words();
    // Absent where this program was not built into a jar.
    String version = MainView.class.getPackage().getImplementationVersion();
    String text =
        version == null
            ? words.say("about.text")
            : words.say("about.version", version) + "\n\n" + words.say("about.text");
    Letter.open(ambience, root.getScene().getWindow(), "about", text);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    rehearsing.unsubscribe();
    rehearsal.stop();
    parts.forEach(View::close);
    pages.close();
  }
}
