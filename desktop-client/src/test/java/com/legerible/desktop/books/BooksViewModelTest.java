package com.legerible.desktop.books;

import static com.legerible.desktop.fakes.Samples.book;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.live.BooksAdded;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FrontDesk;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.fakes.Samples;
import com.legerible.desktop.live.LiveFeed;
import com.legerible.desktop.live.LiveLibrary;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BooksViewModelTest {
  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary().withBooks(30);
  private final LiveLibrary live = new LiveLibrary(() -> FakeLibrary.NOW);
  private final LiveFeed feed = new LiveFeed(live, background, () -> {});
  private final FrontDesk front = new FrontDesk(library, background);
  private final BooksViewModel model =
      new BooksViewModel(library.catalogue, live, front.desk, front.notices, background);

  @Test
  void typingAsksOnceWhenThePersonPauses() {
    for (String typed : List.of("d", "du", "dun", "dune")) {
      model.search().set(typed);
      background.pass(Duration.ofMillis(150));
    }
    assertThat(library.asked).isEmpty();
    background.pass(Duration.ofMillis(50));
    assertThat(library.asked).containsExactly("books 'dune' after null");
    assertThat(titles()).containsExactly("Dune");
  }

  @Test
  void whoDoesNotWaitSearchesAtOnceAndOnlyOnce() {
    model.search().set("dune");
    model.searchNow();
    assertThat(library.asked).containsExactly("books 'dune' after null");
    model.searchNow();
    background.pass(Duration.ofSeconds(1));
    assertThat(library.asked).hasSize(1);
    assertThat(titles()).containsExactly("Dune");
  }

  @Test
  void aSlowAnswerToAnEarlierSearchIsDropped() {
    library.hold();
    model.search().set("book 2");
    background.pass(Duration.ofMillis(200));
    model.search().set("dune");
    background.pass(Duration.ofMillis(200));
    library.answer(1);
    background.settle();
    library.answer(0);
    background.settle();
    assertThat(titles()).containsExactly("Dune");
    assertThat(library.held.get(0)).isCancelled();
  }

  @Test
  void typingOnCancelsTheSearchThatIsUnderWay() {
    library.hold();
    model.search().set("book 2");
    background.pass(Duration.ofMillis(200));
    model.search().set("book 21");
    assertThat(library.held.get(0)).isCancelled();
  }

  @Test
  void aNewBookIsAnnouncedAndShownOnDemand() {
    model.load();
    background.settle();
    feed.bookAdded(book(31));
    background.settle();
    assertThat(model.added().get()).isEqualTo(1);
    assertThat(model.rows()).hasSize(30);
    library.books.add(book(31));
    model.load();
    background.settle();
    assertThat(model.added().get()).isZero();
    assertThat(model.rows()).hasSize(31);
  }

  @Test
  void manyBooksThatCameAtOnceAreCounted() {
    model.load();
    background.settle();
    feed.booksAdded(new BooksAdded(1_000, List.of(book(31), book(32))));
    feed.bookAdded(book(33));
    background.settle();
    assertThat(model.added().get()).isEqualTo(1_001);
  }

  @Test
  void manyLoansOfAShownBookAreOneFetch() {
    model.load();
    background.settle();
    Book dune = library.books.get(0);
    library.books.set(
        0, new Book(1, null, "Dune", dune.authors(), dune.year(), dune.language(), 99, 1));
    for (int id = 1; id <= 20; id++) {
      feed.loan(Samples.liveLoan(id, dune));
      background.pass(Duration.ofMillis(40));
    }
    background.pass(Duration.ofSeconds(2));
    assertThat(library.asked).hasSize(2);
    assertThat(model.rows().get(0).item().loans()).isEqualTo(99);
  }

  @Test
  void theFirstSnapshotDoesNotFetchTheCatalogue() {
    feed.snapshot(
        new LiveSnapshot(FakeLibrary.NOW, List.of(), new Totals(1, 1, 1), null, List.of()));
    background.settle();
    assertThat(library.asked).isEmpty();
  }

  @Test
  void aListThatCouldNotBeFetchedComesWithTheLibrary() {
    library.failures.add(FakeLibrary.unreachable());
    model.load();
    background.settle();
    assertThat(model.rows()).isEmpty();
    feed.connected();
    background.settle();
    assertThat(model.rows()).hasSize(30);
  }

  private List<String> titles() {
    return model.rows().stream().map(slot -> slot.item().title()).toList();
  }
}
