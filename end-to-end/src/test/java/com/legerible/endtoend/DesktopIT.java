package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.DesktopApplication;
import com.legerible.desktop.fxml.Names;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

@ExtendWith(SharedStack.class)
class DesktopIT {

  private final FxRobot robot = new FxRobot();

  @BeforeEach
  void openTheDesktop(Stack stack, @TempDir Path configuration) throws Exception {
    Files.writeString(configuration.resolve("desktop.properties"), "language=en\npage=HOME\n");
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupApplication(
        DesktopApplication.class, stack.library().address(), "--config=" + configuration);
  }

  @AfterEach
  void closeTheDesktop() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void aReaderSignsInLoansABookAndSeesTheRankingMove(Stack stack) {
    Book book = stack.library().books("q=Hard%20Land").items().get(0);
    bringIntoTheTopTen(stack, book);
    Waiting.until(() -> shownLoans(book).equals(Optional.of(loansInTheRanking(stack, book))));
    long before = loansInTheRanking(stack, book);

    signIn("nadia");
    robot.clickOn(named("navBooks"));
    robot.clickOn(named("search")).write("Hard Land");
    long hits = stack.library().books("q=Hard%20Land").total();
    Waiting.until(() -> shownTotal().startsWith(hits + " "));
    loanInTheTable(book);
    Waiting.until(() -> loansInTheRanking(stack, book) == before + 1);
    robot.clickOn(named("navHome"));

    Waiting.until(() -> shownLoans(book).equals(Optional.of(before + 1)));
    assertThat(stack.library().as("nadia").ownLoans().items())
        .extracting(loan -> loan.bookId())
        .contains(book.id());
  }

  /** The search builds the rows anew, so a button that was found may be gone when it is clicked. */
  private void loanInTheTable(Book book) {
    Waiting.until(
        () -> {
          robot.clickOn(named("loan-" + book.id()));
          return true;
        });
  }

  private static void bringIntoTheTopTen(Stack stack, Book book) {
    stack.awaitEqualRecount();
    var entries = stack.library().topTen().entries();
    long enough = entries.size() < 10 ? 1 : entries.get(9).loans() + 1;
    Library benni = stack.library().as("benni");
    for (long loans = stack.library().books("q=Hard%20Land").items().get(0).loans();
        loans < enough;
        loans++) {
      benni.loan(book.id());
    }
    stack.awaitEqualRecount();
  }

  private static long loansInTheRanking(Stack stack, Book book) {
    return stack.library().topTen().entries().stream()
        .filter(entry -> entry.bookId() == book.id())
        .findFirst()
        .orElseThrow()
        .loans();
  }

  private void signIn(String userName) {
    robot.clickOn(named("signInButton"));
    robot.clickOn(named("userName")).write(userName);
    robot.clickOn(named("password")).write("1234");
    robot.clickOn(named("confirmSignIn"));
    Waiting.until(() -> robot.lookup(named("confirmSignIn")).tryQuery().isEmpty());
  }

  private static Predicate<Node> named(String name) {
    return node -> name.equals(Names.of(node));
  }

  private String shownTotal() {
    return robot.lookup(named("total")).queryLabeled().getText();
  }

  private Optional<Long> shownLoans(Book book) {
    return robot
        .lookup(named("ranking-" + book.id()))
        .lookup(".ranking-count")
        .<Label>tryQuery()
        .map(label -> Long.valueOf(label.getText()));
  }
}
