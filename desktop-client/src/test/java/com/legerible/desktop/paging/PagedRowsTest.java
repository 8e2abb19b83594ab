package com.legerible.desktop.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.states.ContentState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
  private final ManualBackground background = new ManualBackground();
  private final PagedRows<Integer> rows = new PagedRows<>(background);
  private final List<String> asked = new ArrayList<>();
  private boolean broken;

  @Test
  void onlyAWindowOfALongListIsHeldHoweverFarOneScrolls() {
    rows.show(numbers(100_000));
    background.settle();
    scrollTo(10_000);
    assertThat(rows.size()).isGreaterThan(10_000);
    assertThat(rows.heldRows()).isLessThanOrEqualTo(400);
    assertThat(rows.get(9_999).item()).isEqualTo(9_999);
    assertThat(rows.total().get()).isEqualTo(100_000);
  }

  @Test
  void nothingOfAListStaysOnceItIsForgotten() {
    rows.show(numbers(120));
    background.settle();
    rows.prepend(7);
    rows.forget();
    assertThat(rows).isEmpty();
    assertThat(rows.total().get()).isZero();
    assertThat(rows.state().get()).isEqualTo(ContentState.LOADING);
    rows.reload();
    background.settle();
    assertThat(rows).isEmpty();
  }

  @Test
  void rowsThatWereGivenAwayComeBack() {
    rows.show(numbers(100_000));
    background.settle();
    scrollTo(3_000);
    assertThat(rows.get(0).item()).isNull();
    background.settle();
    assertThat(rows.get(0).item()).isEqualTo(0);
    assertThat(rows.get(49).item()).isEqualTo(49);
  }

  @Test
  void theLastPageMayBeShort() {
    rows.show(numbers(120));
    background.settle();
    scrollTo(119);
    assertThat(rows).hasSize(120);
    assertThat(IntStream.range(0, 120).map(i -> rows.get(i).item()))
        .containsExactlyElementsOf(IntStream.range(0, 120).boxed().toList());
  }

  @Test
  void anAnswerToAnOldQuestionIsNotShown() {
    CompletableFuture<Slice<Integer>> slow = new CompletableFuture<>();
    rows.show((after, limit) -> slow);
    rows.show(numbers(3));
    slow.complete(new Slice<>(List.of(7, 7, 7, 7), null, 4));
    background.settle();
    assertThat(rows).containsExactly(new Slot<>(0), new Slot<>(1), new Slot<>(2));
    assertThat(slow).isCancelled();
  }

  @Test
  void theOldRowsStayUntilTheNewOnesAreHere() {
    rows.show(numbers(3));
    background.settle();
    CompletableFuture<Slice<Integer>> slow = new CompletableFuture<>();
    rows.show((after, limit) -> slow);
    assertThat(rows).hasSize(3);
    assertThat(rows.state().get()).isEqualTo(ContentState.LOADED);
    slow.complete(new Slice<>(List.of(), null, 0));
    background.settle();
    assertThat(rows).isEmpty();
    assertThat(rows.state().get()).isEqualTo(ContentState.EMPTY);
  }

  @Test
  void whatIsWantedOfAListOnItsWayIsDoneOnceItIsHere() {
    List<Integer> first = new ArrayList<>();
    rows.show(numbers(3));
    rows.whenHere(() -> first.add(rows.get(0).item()));
    assertThat(first).isEmpty();
    background.settle();
    assertThat(first).containsExactly(0);
    rows.reload();
    background.settle();
    assertThat(first).hasSize(1);
    rows.whenHere(() -> first.add(rows.get(1).item()));
    assertThat(first).containsExactly(0, 1);
  }

  @Test
  void whatIsWantedOfAListIsNotDoneToAnotherOne() {
    List<Integer> first = new ArrayList<>();
    rows.show(numbers(3));
    rows.whenHere(() -> first.add(rows.get(0).item()));
    rows.show(numbers(5));
    background.settle();
    broken = true;
    rows.show(numbers(3));
    rows.whenHere(() -> first.add(rows.get(0).item()));
    background.settle();
    broken = false;
    rows.retry();
    background.settle();
    assertThat(rows).hasSize(3);
    assertThat(first).isEmpty();
  }

  @Test
  void whoScrollsTheOldRowsMeanwhileGetsNoneIntoTheNewOnes() {
    rows.show(numbers(200));
    background.settle();
    CompletableFuture<Slice<Integer>> slow = new CompletableFuture<>();
    List<String> askedOfTheNew = new ArrayList<>();
    rows.show(
        (after, limit) -> {
          askedOfTheNew.add("after " + after);
          return slow;
        });
    rows.get(rows.size() - 1);
    assertThat(askedOfTheNew).containsExactly("after null");
  }

  @Test
  void whoTriesAnotherListAgainGetsItFromItsBeginning() {
    rows.show(numbers(200));
    background.settle();
    broken = true;
    rows.show(numbers(3));
    background.settle();
    assertThat(rows).as("the old ones are still there").hasSizeGreaterThan(3);
    broken = false;
    rows.retry();
    background.settle();
    assertThat(rows).containsExactly(new Slot<>(0), new Slot<>(1), new Slot<>(2));
  }

  @Test
  void whatCouldNotBeFetchedIsToldAndCanBeTriedAgain() {
    broken = true;
    rows.show(numbers(200));
    background.settle();
    assertThat(rows.state().get()).isEqualTo(ContentState.FAILED);
    broken = false;
    rows.retry();
    background.settle();
    assertThat(rows.state().get()).isEqualTo(ContentState.LOADED);
  }

  @Test
  void aFailureWhileScrollingKeepsWhatIsThereAndDoesNotAskForEver() {
    rows.show(numbers(200));
    background.settle();
    broken = true;
    scrollTo(40);
    int before = asked.size();
    scrollTo(45);
    assertThat(asked).hasSize(before);
    assertThat(rows.state().get()).isEqualTo(ContentState.LOADED);
    assertThat(rows.failure().get()).isNotNull();
    broken = false;
    rows.retry();
    background.settle();
    assertThat(rows).hasSize(100);
    assertThat(rows.failure().get()).isNull();
  }

  @Test
  void newRowsOnTopDoNotDisturbTheRest() {
    rows.show(numbers(60));
    background.settle();
    rows.prepend(1000);
    rows.prepend(1001);
    assertThat(rows.get(0).item()).isEqualTo(1001);
    assertThat(rows.get(2).item()).isEqualTo(0);
    scrollTo(61);
    assertThat(rows.get(61).item()).isEqualTo(59);
    rows.reload();
    background.settle();
    assertThat(rows.get(0).item()).isEqualTo(0);
  }

  @Test
  void aShownRowCanBeFetchedAgain() {
    int[] extra = {0};
    rows.show(
        (after, limit) ->
            CompletableFuture.completedFuture(new Slice<>(List.of(1, 2 + extra[0]), null, 2)));
    background.settle();
    extra[0] = 40;
    rows.refresh(number -> number == 99);
    rows.refresh(number -> number == 1);
    background.settle();
    assertThat(rows).containsExactly(new Slot<>(1), new Slot<>(42));
  }

  private void scrollTo(int last) {
    for (int i = 0; i <= last; i++) {
      rows.get(Math.min(i, rows.size() - 1));
      background.settle();
    }
  }

  private Slices<Integer> numbers(int count) {
    return (after, limit) -> {
      asked.add(String.valueOf(after));
      if (broken) {
        return CompletableFuture.failedFuture(FakeLibrary.unreachable());
      }
      int from = after == null ? 0 : Integer.parseInt(after);
      int to = Math.min(count, from + limit);
      return CompletableFuture.completedFuture(
          new Slice<>(
              IntStream.range(from, to).boxed().toList(), to < count ? "" + to : null, count));
    };
  }
}
