package com.legerible.desktop.books;

import static com.legerible.desktop.fakes.Samples.book;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.words.Words;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookDetailsViewModelTest {
  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary().withBooks(30);
  private final AtomicBoolean librarian = new AtomicBoolean();
  private final BookDetailsViewModel model =
      new BookDetailsViewModel(library.catalogue, librarian::get, background);
  private final Book dune = library.books.get(0);

  @BeforeEach
  void showDune() {
    model.show(dune);
    background.pass(Duration.ofSeconds(1));
    library.asked.clear();
  }

  @Test
  void loansOfTheShownBookAreCountedAgainOnce() {
    for (int more = 1; more <= 5; more++) {
      model.show(loaned(dune, more));
      background.pass(Duration.ofMillis(100));
    }
    background.pass(Duration.ofSeconds(2));
    assertThat(library.asked).containsExactly("loansByDay 1");
  }

  @Test
  void steadyLoansDoNotPutTheCountOff() {
    for (int more = 1; more <= 30; more++) {
      model.show(loaned(dune, more));
      background.pass(Duration.ofMillis(100));
    }
    assertThat(library.asked).hasSizeBetween(2, 3);
  }

  @Test
  void aBookThatIsNoLongerShownIsNotCounted() {
    model.show(loaned(dune, 1));
    model.show(null);
    background.pass(Duration.ofSeconds(2));
    assertThat(library.asked).isEmpty();
  }

  @Test
  void librariansSeeEachProviderOfWhatIsKnownOnce() {
    librarian.set(true);
    show(2);
    assertThat(model.providers().get()).containsExactly("google-books", "open-library");
    model.show(book(3));
    assertThat(model.providers().get()).isEmpty();
  }

  @Test
  void nobodyElseAsksForThem() {
    show(2);
    assertThat(model.providers().get()).isEmpty();
    assertThat(library.asked).isNotEmpty().noneMatch(asked -> asked.startsWith("details"));
  }

  @Test
  void aProviderThatNobodyNamedYetIsShownAsItIs() {
    Words words = new Words(Locale.ENGLISH);
    assertThat(BookWords.provider(words, "google-books")).isEqualTo("Google Books");
    assertThat(BookWords.provider(words, "isbn-db")).isEqualTo("isbn-db");
  }

  private void show(int number) {
    model.show(book(number));
    background.pass(Duration.ofMillis(200));
    background.settle();
  }

  private static Book loaned(Book book, int more) {
    return new Book(
        book.id(),
        book.isbn(),
        book.title(),
        book.authors(),
        book.year(),
        book.language(),
        book.loans() + more,
        book.editions());
  }
}
