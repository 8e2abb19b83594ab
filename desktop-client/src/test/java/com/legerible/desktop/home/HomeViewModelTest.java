package com.legerible.desktop.home;

import static com.legerible.desktop.fakes.Samples.book;
import static com.legerible.desktop.fakes.Samples.liveLoan;
import static com.legerible.desktop.fakes.Samples.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.live.BooksAdded;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.FrontDesk;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.live.LiveFeed;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.live.LoansPerMinute;
import com.legerible.desktop.states.ContentState;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeViewModelTest {
  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary().withBooks(3);
  private final LiveLibrary live = new LiveLibrary(() -> FakeLibrary.NOW);
  private final LiveFeed feed = new LiveFeed(live, background, () -> {});
  private final HomeViewModel model =
      new HomeViewModel(
          library.rankings,
          library.lending,
          live,
          new LoansPerMinute(live),
          new FrontDesk(library, background).preferences,
          background);

  @Test
  void aLibraryThatIsAwayIsSaidAndTheStreamMakesItGood() {
    library.failures.addAll(java.util.Collections.nCopies(5, FakeLibrary.unreachable()));
    model.load();
    background.settle();
    assertThat(model.state().get()).isEqualTo(ContentState.FAILED);
    feed.ranking(ranking(1, 1));
    background.settle();
    assertThat(model.state().get()).isEqualTo(ContentState.LOADED);
  }

  @Test
  void anAnswerThatIsOlderThanTheStreamIsNotShown() {
    feed.ranking(ranking(1, 7));
    background.settle();
    model.load();
    background.settle();
    assertThat(model.ranking().get()).isEqualTo(ranking(1, 7));
  }

  @Test
  void aLibraryWithoutLoansSaysSo() {
    library.ranking = ranking(1, 0, FakeLibrary.NOW);
    model.load();
    background.settle();
    assertThat(model.state().get()).isEqualTo(ContentState.EMPTY);
  }

  @Test
  void theTickerShowsTheLatestTitlesOnceEach() {
    for (int id = 1; id <= 9; id++) {
      feed.loan(liveLoan(id, book(id)));
    }
    feed.loan(liveLoan(10, book(5)));
    background.settle();
    feed.bookAdded(book(20));
    background.settle();
    assertThat(model.justIn().stream().map(JustIn::title))
        .containsExactly("Book 20", "Book 5", "Book 9", "Book 8", "Book 7", "Book 6");
  }

  @Test
  void ofManyBooksThatCameAtOnceTheTickerShowsTheNewest() {
    feed.booksAdded(new BooksAdded(1_000, List.of(book(7), book(8))));
    background.settle();
    assertThat(model.justIn().stream().map(JustIn::title)).containsExactly("Book 8", "Book 7");
  }
}
