package com.legerible.desktop.shell;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.BookQuery;
import com.legerible.desktop.client.Catalogue;
import com.legerible.desktop.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what a person types among the commands and the books. */
public final class PaletteViewModel {
  private static final Logger log = LoggerFactory.getLogger(PaletteViewModel.class);
  private static final Duration TYPING = Duration.ofMillis(200);
  private static final int BOOKS = 6;

  private final Catalogue library;
  private final Background background;
  private final Words words;
  private Consumer<Book> open = book -> {};
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Command> found = FXCollections.observableArrayList();
  private List<Command> commands = List.of();
  private @Nullable Errand waiting;
  private @Nullable Errand asking;

  public PaletteViewModel(Catalogue library, Background background, Words words) {
    this.library = library;
    this.background = background;
    this.words = words;
    typed.addListener((property, before, now) -> search());
  }

  /** Says what shows a book that was chosen. */
  void onBook(Consumer<Book> show) {
    open = show;
  }

  /** Starts with everything that can be done right now. */
  void begin(List<Command> possible) {
    commands = possible;
    typed.set("");
    search();
  }

  private void search() {
    stop();
    String text = typed.get().strip().toLowerCase(Locale.ROOT);
    found.setAll(commands.stream().filter(command -> fits(command, text)).toList());
    if (text.length() > 1) {
      waiting = background.after(TYPING, () -> ask(text));
    }
  }

  private static boolean fits(Command command, String text) {
    String name = command.text().toLowerCase(Locale.ROOT);
    return List.of(text.split("\\s+")).stream().allMatch(name::contains);
  }

  /** Nothing that is still under way will be shown. */
  void stop() {
    if (waiting != null) {
      waiting.cancel();
    }
    if (asking != null) {
      asking.cancel();
    }
  }

  private void ask(String text) {
    asking =
        background.deliver(
            library.books(BookQuery.ALL.withWords(text), null, BOOKS),
            this::show,
            cause -> log.info("The palette finds no books: {}", cause.toString()));
  }

  private void show(BookPage page) {
    List<Command> books = new ArrayList<>();
    for (Book book : page.items()) {
      String name = words.say("palette.book", book.title(), words.list(book.authors()));
      books.add(new Command(name, null, () -> open.accept(book)));
    }
    found.addAll(books);
  }

  StringProperty typed() {
    return typed;
  }

  ObservableList<Command> found() {
    return found;
  }
}
