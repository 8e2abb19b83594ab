package com.legerible.desktop;

import static com.legerible.desktop.fakes.Samples.book;
import static com.legerible.desktop.fakes.Samples.liveLoan;
import static com.legerible.desktop.fakes.Samples.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Facet;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Simulation.State;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.fakes.FakeLibrary;
import com.legerible.desktop.fakes.Samples;
import com.legerible.desktop.paging.Slot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class DesktopTest {
  @TempDir private Path folder;
  private OpenDesktop desktop;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    Locale.setDefault(Locale.ENGLISH);
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws TimeoutException {
    desktop = new OpenDesktop(folder);
    desktop.stream.listener.connected();
    desktop.stream.listener.snapshot(
        new LiveSnapshot(
            Instant.now(),
            List.of(ranking(1, 1, Instant.now(), 1, 2, 3)),
            new Totals(300, 600, 3),
            null,
            List.of()));
    desktop.await(() -> desktop.find("#ranking-1") != null);
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @Test
  void theRankingMovesToItsNewPlacesAndNeverBack() {
    desktop.await(() -> y(1) < y(2) && y(2) < y(3) && opacity(3) == 1);
    offer(ranking(1, 2, Instant.now(), 3, 1, 2));
    desktop.await(() -> y(3) < y(1) && y(1) < y(2));
    offer(ranking(1, 1, Instant.now(), 1, 2, 3));
    offer(ranking(1, 3, Instant.now(), 3, 2, 4));
    desktop.await(() -> desktop.find("#ranking-1") == null && desktop.find("#ranking-4") != null);
    desktop.await(() -> y(3) < y(2) && y(2) < y(4));
  }

  @Test
  void aRowOfTheRankingIsReadOutWithItsLoans() {
    assertThat(desktop.find("#ranking-2").getAccessibleText()).contains(": 200 loans. ");
    Ranking.Entry once = new Ranking.Entry(1, 4, "Emma", List.of("Austen"), 1, null, null);
    Instant now = Instant.now();
    offer(new Ranking("all", 1, 2, null, now, now.plusSeconds(60), 600, List.of(once)));
    desktop.await(() -> desktop.find("#ranking-4") != null);
    assertThat(desktop.find("#ranking-4").getAccessibleText()).contains("Emma, Austen: 1 loan. ");
  }

  @Test
  void theStatusLineTellsHowFreshTheRankingIs() {
    Instant now = Instant.now();
    offer(new Ranking("all", 1, 2, null, now, now.plusSeconds(60), 600, ranking(1, 2).entries()));
    desktop.await(() -> text("#badge").startsWith("live, "));
    assertThat(text("#throughLoan")).isEqualTo("includes loan 600");
    desktop.stream.listener.disconnected();
    desktop.await(() -> text("#badge").startsWith("reconnecting, showing "));
    desktop.stream.listener.connected();
    offer(ranking(1, 9, Instant.now().minusSeconds(30), 1, 2));
    desktop.await(() -> text("#badge").startsWith("delayed "));
  }

  @Test
  void whoeverSetsTheClockOfThisComputerSeesTheLibrarysTimeAndStaysSignedIn() {
    desktop.signIn("nadia");
    desktop.await(() -> desktop.stream.reopened == 1);
    desktop.setClock(Duration.ofDays(400));
    desktop.await(() -> desktop.stream.reopened == 2);
    desktop.await(() -> text("#badge").startsWith("reconnecting, showing "));
    desktop.stream.listener.connected();
    Instant now = Instant.now();
    desktop.stream.listener.snapshot(
        new LiveSnapshot(
            now,
            List.of(new Ranking("all", 1, 2, null, now, now.plusSeconds(60), 600, List.of())),
            new Totals(300, 600, 3),
            null,
            List.of()));
    desktop.await(() -> text("#badge").startsWith("live, "));
    assertThat(text("#signedInUser")).isEqualTo("The reader nadia");
    assertThat(desktop.stream.reopened).isEqualTo(2);
  }

  @Test
  void whoLoansIsAskedToSignInAndThenHasTheBook() {
    desktop.click("#navBooks");
    desktop.click("#loan-1");
    desktop.await(() -> desktop.find("#userName") != null);
    assertThat(desktop.library.keys).isEmpty();
    desktop.click("#confirmSignIn");
    assertThat(text("#userNameFault")).isEqualTo("Please type your user name.");
    desktop.robot.clickOn(desktop.find("#userName")).write("nadia");
    desktop.robot.clickOn(desktop.find("#password")).write("4321").type(KeyCode.ENTER);
    desktop.await(() -> text("#passwordFault").startsWith("User name and password do not match"));
    desktop.robot.clickOn(desktop.find("#password"));
    desktop.onScreen(() -> ((TextInputControl) desktop.find("#password")).setText("1234"));
    desktop.robot.type(KeyCode.ENTER);
    desktop.await(() -> desktop.library.loans.size() == 1);
    desktop.await(() -> desktop.find("#passwordFault") == null);
    assertThat(text("#signedInUser")).isEqualTo("The reader nadia");
    desktop.await(() -> labels().contains("You loaned Dune."));
    assertThat(desktop.stream.reopened).isEqualTo(1);
  }

  @Test
  void aBookIsFoundAndLoanedWithTheKeyboardAlone() {
    desktop.signIn("nadia");
    desktop.robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    desktop.await(() -> desktop.find("#search") != null && desktop.find("#search").isFocused());
    desktop.robot.write("book 123");
    desktop.await(() -> rows() == 1);
    desktop.robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    desktop.await(() -> desktop.library.asked.contains("loan 123"));
    desktop.robot.type(KeyCode.ESCAPE);
    desktop.await(() -> rows() > 50);
  }

  @Test
  void whoPressesEnterBeforeTheBooksAreFoundLoansTheFirstOneThatIsFound() {
    desktop.signIn("nadia");
    openDune();
    desktop.onScreen(
        () -> {
          search("book 123");
          pressEnter();
          pressEnter();
        });
    desktop.await(() -> new Slot<>(book(123)).equals(selected()));
    assertThat(askedForLoans()).isEmpty();
    desktop.robot.type(KeyCode.ENTER);
    desktop.await(() -> !askedForLoans().isEmpty());
    assertThat(askedForLoans()).containsExactly("loan 123");
  }

  @Test
  void theDetailsOfABookStayWhileOtherBooksAreFound() {
    openDune();
    desktop.onScreen(() -> search("book 123"));
    desktop.await(() -> rows() == 1);
    assertThat(text("#detailsTitle")).isEqualTo("Dune");
  }

  private void search(String words) {
    desktop.find("#search").requestFocus();
    ((TextInputControl) desktop.find("#search")).setText(words);
  }

  private void pressEnter() {
    Event.fireEvent(
        desktop.find("#table").getScene().getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  private Object selected() {
    return ((TableView<?>) desktop.find("#table")).getSelectionModel().getSelectedItem();
  }

  private List<String> askedForLoans() {
    return List.copyOf(desktop.library.asked).stream()
        .filter(asked -> asked.startsWith("loan "))
        .toList();
  }

  @Test
  void rowsAndPartsOfAKindAreAllOneToTheStyleSheets() {
    desktop.click("#navBooks");
    desktop.await(() -> desktop.find("#loan-1") != null);
    for (String name : List.of("#navBooks", "#search", "#table", "#loan-1")) {
      assertThat(desktop.find(name).getId()).as(name).isNull();
    }
  }

  @Test
  void whoTypesOnThePageOfBooksSearches() {
    desktop.robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    desktop.await(() -> rows() > 50);
    desktop.robot.write("book 12");
    desktop.await(() -> rows() == 11);
    desktop.onScreen(() -> desktop.find("#table").requestFocus());
    desktop.robot.write("3");
    desktop.await(() -> rows() == 1);
  }

  @Test
  void aFilterKeepsTheKeyboardWhenItsNumbersChange() {
    desktop.click("#navBooks");
    desktop.await(() -> desktop.find(".facet-value") != null);
    Node filter = desktop.find(".facet-value");
    desktop.library.facets =
        desktop.library.facets.stream()
            .map(facet -> new Facet(facet.name(), List.of(new Facet.Count("1960", 77))))
            .toList();
    desktop.onScreen(filter::requestFocus);
    desktop.robot.type(KeyCode.SPACE);
    desktop.await(() -> !desktop.robot.lookup("77").queryAll().isEmpty());
    assertThat(filter.isFocused()).isTrue();
  }

  @Test
  void aDecadeBeforeOurEraIsChosenLikeAnyOther() {
    desktop.library.facets = List.of(new Facet("decade", List.of(new Facet.Count("-50", 3))));
    desktop.click("#navBooks");
    desktop.await(() -> desktop.find(".facet-value") != null);
    desktop.onScreen(desktop.find(".facet-value")::requestFocus);
    desktop.robot.type(KeyCode.SPACE);
    desktop.await(() -> desktop.library.asked.stream().anyMatch(one -> one.contains("from=-50")));
  }

  @Test
  void theProfileShowsRecommendationsWithTheirReason() {
    desktop.click("#navProfile");
    desktop.click("#profileSignIn");
    desktop.await(() -> desktop.find("#userName") != null);
    desktop.robot.clickOn(desktop.find("#userName")).write("nadia");
    desktop.robot.clickOn(desktop.find("#password")).write("1234").type(KeyCode.ENTER);
    desktop.await(() -> desktop.find("#recommendation-2") != null);
    assertThat(labels()).contains("Because you loaned Dune – 3 readers loaned both");
    assertThat(text("#address")).isEqualTo("Lindenstraße 12, 10969 Berlin, Germany");
    desktop.click("#loan-recommendation-2");
    desktop.await(() -> desktop.library.asked.contains("loan 2"));
    desktop.signOut();
    desktop.await(() -> desktop.find("#profileSignIn") != null);
    assertThat(desktop.find("#recommendation-2")).isNull();
  }

  @Test
  void aLiveLoanIsOnTopOfAllLoans() {
    desktop.click("#navLoans");
    desktop.await(() -> labels().contains("No loans yet"));
    desktop.library.loans.add(Samples.loan(1, book(1)));
    desktop.stream.listener.loan(liveLoan(1, book(1)));
    desktop.await(() -> rows() == 1);
  }

  @Test
  void onlyAnAdminSimulatesAndSeesHowFarItIs() {
    MenuBar menus = (MenuBar) desktop.find("#menuBar");
    assertThat(menus.getMenus().get(2).isVisible()).isFalse();
    desktop.signIn("susi");
    desktop.await(() -> menus.getMenus().get(2).isVisible());
    desktop.onScreen(() -> menus.getMenus().get(2).getItems().get(0).fire());
    desktop.stream.listener.simulation(Samples.simulation(20, State.RUNNING));
    desktop.await(() -> text("#simulationText").equals("Simulating 20 of 50 loans"));
    desktop.click("#cancelSimulation");
    desktop.await(() -> desktop.library.asked.contains("cancelSimulation 5"));
    desktop.stream.listener.simulation(Samples.simulation(20, State.CANCELLED));
    desktop.await(() -> desktop.find("#simulationText") == null);
  }

  @Test
  void whoMayNotStopASimulationSeesHowFarItIsAndNoButton() {
    desktop.stream.listener.simulation(Samples.simulation(20, State.RUNNING));
    desktop.await(() -> text("#simulationText").equals("Simulating 20 of 50 loans"));
    assertThat(desktop.find("#cancelSimulation")).isNull();
    desktop.signIn("nadia");
    assertThat(desktop.find("#cancelSimulation")).isNull();
    desktop.signOut();
    desktop.signIn("susi");
    desktop.await(() -> desktop.find("#cancelSimulation") != null);
  }

  @Test
  void theDashboardShowsTheSameRankingAndEscClosesIt() {
    desktop.robot.type(KeyCode.F11);
    desktop.await(() -> desktop.find("#dashboardTopTen") != null);
    assertThat(text("#dashboardTotals")).startsWith("300 books");
    assertThat(desktop.windows()).isEqualTo(2);
    assertThat(
            desktop
                .robot
                .from(desktop.find("#clock").getScene().getRoot())
                .lookup(".button")
                .queryAll())
        .isEmpty();
    offer(ranking(1, 5, Instant.now(), 7, 8));
    Node board = desktop.find("#dashboardTopTen");
    desktop.await(
        () -> !desktop.robot.from(board).lookup(Named.as("#ranking-7")).queryAll().isEmpty());
    desktop.onScreen(() -> board.getScene().getWindow().requestFocus());
    desktop.robot.type(KeyCode.ESCAPE);
    desktop.await(() -> desktop.windows() == 1);
  }

  @Test
  void theLanguageChangesWithoutARestart() {
    desktop.signIn("nadia");
    desktop.choose("germanItem");
    desktop.await(() -> "Bücher".equals(text("#navBooks")));
    assertThat(text("#paletteButton")).startsWith("Alles durchsuchen");
    desktop.await(() -> text("#throughLoan").equals("bis Ausleihe 600"));
  }

  @Test
  void theBookInTheDetailsStaysWhenTheRowSelectedBeforeChanges() {
    openDune();
    desktop.await(() -> desktop.find("#similarBooks .hyperlink") != null);
    desktop.onScreen(() -> ((Hyperlink) desktop.find("#similarBooks .hyperlink")).fire());
    desktop.await(() -> text("#detailsTitle").equals("Book 4"));
    Book dune = new Book(1, null, "Dune", List.of("Author 1"), 1965, "en", 8, 1);
    desktop.onScreen(() -> desktop.library.books.set(0, dune));
    desktop.stream.listener.loan(liveLoan(9, dune));
    desktop.await(
        () -> ((TableView<?>) desktop.find("#table")).getItems().contains(new Slot<>(dune)));
    assertThat(text("#detailsTitle")).isEqualTo("Book 4");
  }

  @Test
  void whatIsSearchedAndOpenStaysWhenTheLanguageChanges() {
    desktop.click("#navBooks");
    desktop.click("#fromYear");
    desktop.robot.write("1960").type(KeyCode.ENTER);
    desktop.choose("germanItem");
    desktop.await(() -> "Bücher".equals(text("#navBooks")));
    assertThat(((TextInputControl) desktop.find("#fromYear")).getText()).isEqualTo("1960");
    openDune();
    desktop.choose("englishItem");
    desktop.await(() -> "Books".equals(text("#navBooks")));
    assertThat(text("#detailsTitle")).isEqualTo("Dune");
  }

  @Test
  void thePipelineIsWatchedOnWhenTheLanguageChanges() {
    desktop.signIn("susi");
    desktop.click("#navPipeline");
    desktop.await(() -> looksAtThePipeline() > 1);
    desktop.choose("germanItem");
    desktop.await(() -> "Bücher".equals(text("#navBooks")));
    long before = looksAtThePipeline();
    desktop.await(() -> looksAtThePipeline() > before);
  }

  private long looksAtThePipeline() {
    return List.copyOf(desktop.library.asked).stream().filter("pipeline"::equals).count();
  }

  private void openDune() {
    desktop.click("#navBooks");
    desktop.await(() -> rows() > 50);
    desktop.onScreen(() -> ((TableView<?>) desktop.find("#table")).getSelectionModel().select(0));
    desktop.await(() -> text("#detailsTitle").equals("Dune"));
  }

  @Test
  void aLibraryThatIsAwayIsSaidAndCanBeTriedAgain() {
    desktop.library.failures.add(FakeLibrary.unreachable());
    desktop.click("#navBooks");
    desktop.await(() -> labels().stream().anyMatch(text -> text.contains("cannot be reached")));
    desktop.click("#retry");
    desktop.await(() -> rows() > 0);
  }

  private void offer(Ranking ranking) {
    desktop.stream.listener.ranking(ranking);
  }

  private double y(long bookId) {
    Node row = desktop.find("#ranking-" + bookId);
    return row == null ? -1 : row.getLayoutY();
  }

  private double opacity(long bookId) {
    Node row = desktop.find("#ranking-" + bookId);
    return row == null ? 0 : row.getOpacity();
  }

  private String text(String query) {
    Node node = desktop.find(query);
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }

  private Set<String> labels() {
    return desktop.robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .filter(text -> text != null)
        .collect(java.util.stream.Collectors.toSet());
  }

  /** Counted where they are shown, for a row that is looked at may be fetched. */
  private long rows() {
    AtomicLong rows = new AtomicLong();
    desktop.onScreen(() -> rows.set(fetchedRows(desktop.find("#table"))));
    return rows.get();
  }

  private static long fetchedRows(Node table) {
    return table instanceof TableView<?> view
        ? view.getItems().stream()
            .filter(slot -> slot instanceof Slot<?> row && row.item() != null)
            .count()
        : 0;
  }
}
