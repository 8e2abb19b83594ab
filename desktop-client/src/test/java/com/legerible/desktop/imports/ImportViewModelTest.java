package com.legerible.desktop.imports;

import static com.legerible.desktop.fakes.Samples.imported;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Import.State;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.desktop.client.LibraryException.NoSuchFile;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.ManualBackground;
import com.legerible.desktop.live.LiveFeed;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.NoticeBoard;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private final ManualBackground background = new ManualBackground();
  private final FakeLibrary library = new FakeLibrary();
  private final LiveLibrary live = new LiveLibrary(() -> FakeLibrary.NOW);
  private final LiveFeed stream = new LiveFeed(live, background, () -> {});
  private final NoticeBoard notices = new NoticeBoard();
  private final ImportViewModel model =
      new ImportViewModel(library.imports, live, notices, background);
  private final ImportReport report = model.report();

  @BeforeEach
  void chooseAFile() {
    model.file().set("/tmp/new-books.csv");
    library.refused.add(new ImportRefusal(3, "The check digit is wrong.", "Hard Land;123"));
  }

  private void check() {
    library.imported = imported(State.RUNNING, true, 0);
    model.check();
    background.settle();
    library.imported = imported(State.DONE, true, 4);
    background.pass(A_WHILE);
  }

  private void takeIn() {
    library.imported = imported(State.RUNNING, false, 0);
    model.takeIn();
    background.settle();
    library.imported = imported(State.DONE, false, 4);
    background.pass(A_WHILE);
  }

  @Test
  void aCheckReportsWhatWouldHappenAndLeavesNothingToUndo() {
    check();
    assertThat(library.asked).startsWith("check books new-books.csv");
    assertThat(report.stand().get()).isEqualTo(ImportStand.CHECKED);
    assertThat(report.progress().get().refused()).isEqualTo(1);
    assertThat(report.refusals().get(0).item().record()).isEqualTo(3);
    assertThat(report.undoable()).isFalse();
    assertThat(notices.newest().get()).isNull();
  }

  @Test
  void columnsThatNobodyCouldTellAreNamedByTheLibrarian() {
    assertThat(model.asksForColumns()).isFalse();
    library.failures.add(FakeLibrary.refused(415));
    model.check();
    background.settle();
    assertThat(model.asksForColumns()).isTrue();
    model.columns().set(" title=Das Werk, ,isbn=Nummer");
    check();
    assertThat(library.asked)
        .contains("check books new-books.csv by [title=Das Werk, isbn=Nummer]");
    assertThat(model.asksForColumns()).isTrue();
  }

  @Test
  void afterACheckItIsKnownHowFarTheImportIs() {
    check();
    library.imported = imported(State.RUNNING, false, 0);
    model.takeIn();
    background.settle();
    assertThat(report.share()).isZero();
    stream.imported(imported(State.RUNNING, false, 2));
    background.settle();
    assertThat(report.share()).isEqualTo(0.5);
    stream.imported(imported(State.RUNNING, false, 1));
    background.settle();
    assertThat(report.share()).isEqualTo(0.5);
  }

  @Test
  void whoHasLeftTheLibraryAsksNoMoreHowFarAnImportIs() {
    library.imported = imported(State.RUNNING, false, 0);
    model.takeIn();
    background.settle();
    background.pass(A_WHILE);
    int asked = library.asked.size();
    model.close();
    background.pass(Duration.ofMinutes(10));
    assertThat(library.asked).hasSize(asked);
  }

  @Test
  void whatWasImportedCanBeTakenBack() {
    takeIn();
    assertThat(report.stand().get()).isEqualTo(ImportStand.DONE);
    assertThat(notices.newest().get().offer().key()).isEqualTo("undo");
    assertThat(report.undoable()).isTrue();
    library.imported = imported(State.UNDOING, false, 4);
    model.undo();
    background.settle();
    assertThat(library.asked).contains("end import 9");
    assertThat(report.stand().get()).isEqualTo(ImportStand.UNDOING);
    library.imported = imported(State.UNDONE, false, 4);
    background.pass(A_WHILE);
    assertThat(report.stand().get()).isEqualTo(ImportStand.UNDONE);
    assertThat(report.undoable()).isFalse();
    assertThat(notices.newest().get().key()).isEqualTo("notice.importUndone");
  }

  @Test
  void undoInANoticeTakesBackTheImportThatItIsAbout() {
    takeIn();
    Runnable undo = notices.newest().get().offer().action();
    library.imported = imported(State.RUNNING, true, 0);
    model.check();
    background.settle();
    undo.run();
    background.settle();
    assertThat(library.asked).contains("end import 9").doesNotContain("end import 8");
    assertThat(report.progress().get().id()).isEqualTo(8);
  }

  @Test
  void aStoppedImportCanBeTakenBackAsFarAsItCame() {
    library.imported = imported(State.RUNNING, false, 2);
    model.takeIn();
    background.settle();
    library.imported = imported(State.CANCELLED, false, 2);
    model.cancel();
    background.settle();
    assertThat(report.stand().get()).isEqualTo(ImportStand.CANCELLED);
    assertThat(report.undoable()).isTrue();
  }

  @Test
  void anImportGoesOnWhileTheLibraryIsAway() {
    library.imported = imported(State.RUNNING, false, 0);
    model.takeIn();
    background.settle();
    library.failures.add(FakeLibrary.unreachable());
    background.pass(A_WHILE);
    assertThat(report.stand().get()).isEqualTo(ImportStand.RUNNING);
    library.imported = imported(State.DONE, false, 4);
    background.pass(A_WHILE);
    assertThat(report.stand().get()).isEqualTo(ImportStand.DONE);
  }

  @Test
  void whoMayNotLookAnyMoreIsNotAskedForEver() {
    library.imported = imported(State.RUNNING, false, 0);
    model.takeIn();
    background.settle();
    library.failures.add(FakeLibrary.refused(403));
    background.pass(Duration.ofMinutes(1));
    assertThat(library.asked).hasSize(2);
    assertThat(model.failure().get()).isNotNull();
  }

  @Test
  void aFileThatIsRefusedIsExplainedAndAnotherOneStartsAnew() {
    library.failures.add(FakeLibrary.refused(415));
    model.check();
    background.settle();
    assertThat(report.stand().get()).isEqualTo(ImportStand.NOTHING);
    assertThat(model.failure().get()).isNotNull();
    model.file().set("/tmp/other.csv");
    assertThat(model.failure().get()).isNull();
  }

  @Test
  void whatIsNoPathIsNoFile() {
    model.file().set("a\0b");
    model.check();
    assertThat(model.failure().get()).isInstanceOf(NoSuchFile.class);
    assertThat(report.stand().get()).isEqualTo(ImportStand.NOTHING);
  }

  @Test
  void theReportOnAnEarlierImportIsShownAndItCanBeTakenBack() {
    library.earlier.add(imported(State.DONE, false, 4));
    model.loadEarlier();
    background.settle();
    model.recall(model.earlier().get(0).item());
    background.settle();
    assertThat(report.stand().get()).isEqualTo(ImportStand.DONE);
    assertThat(model.file().get()).isEmpty();
    assertThat(report.refusals().get(0).item().record()).isEqualTo(3);
    assertThat(notices.newest().get()).isNull();
    library.imported = imported(State.UNDONE, false, 4);
    model.undo();
    background.settle();
    assertThat(library.asked).contains("end import 9");
    assertThat(report.stand().get()).isEqualTo(ImportStand.UNDONE);
  }

  @Test
  void anImportThatSomebodyElseBeganIsFollowed() {
    model.recall(imported(State.RUNNING, false, 0));
    library.imported = imported(State.DONE, false, 4);
    background.pass(A_WHILE);
    assertThat(report.stand().get()).isEqualTo(ImportStand.DONE);
  }

  @Test
  void whileOneIsUnderWayNeitherAnEarlierOneNorAnotherFileTakesItsPlace() {
    library.imported = imported(State.RUNNING, false, 0);
    model.takeIn();
    background.settle();
    model.recall(imported(State.DONE, true, 4));
    model.choose(Path.of("/tmp/other.csv"));
    assertThat(report.stand().get()).isEqualTo(ImportStand.RUNNING);
    assertThat(model.file().get()).isEqualTo("/tmp/new-books.csv");
  }

  @Test
  void aReportEndsWithItsFile() {
    check();
    model.kind().set("loans");
    assertThat(report.stand().get()).isEqualTo(ImportStand.NOTHING);
    assertThat(report.progress().get()).isNull();
  }
}
