package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.NewReader;
import com.legerible.contracts.rest.Role;
import com.legerible.localstack.servers.DataFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A library whose whole folder is lost, and all that has to come back from its backup. */
final class LostLibrary {

  private static final String KEY = "a loan before the loss";
  private static final String FORGOTTEN = "mia";
  private static final String PASSWORD = "a good password";

  private final Path backup;
  private Known known;
  private Library signedIn;
  private List<Long> books;
  private Loan loan;
  private List<Long> loansOfForgotten;
  private long generation;

  LostLibrary(Path backup) {
    this.backup = backup;
  }

  void backUp(Stack stack) {
    signedIn = stack.library().as("nadia");
    books = signedIn.bookIds();
    loan = signedIn.loan(books.get(1), KEY).as(Loan.class);
    Library susi = stack.library().as("susi");
    loansOfForgotten = loansOfSomebodyWhoLeaves(susi, books.subList(2, 5));
    stack.awaitEqualRecount();
    Waiting.until(() -> susi.totals().loans() == stack.recount().loans());
    known = Known.to(susi);
    generation = susi.topTen().generation();

    Launcher.Ending saved = launched("backup", stack.data());
    assertThat(saved.code()).as(saved.said()).isZero();
    Launcher.Ending refused = launched("restore", stack.data());
    assertThat(refused.code()).as(refused.said()).isEqualTo(1);
    assertThat(refused.said()).contains("holds a library");
  }

  private static List<Long> loansOfSomebodyWhoLeaves(Library admin, List<Long> books) {
    Address address = new Address("", "1", "Ulm", "");
    Library.Answer registered =
        admin.send(
            "POST",
            "/api/readers",
            new NewReader(FORGOTTEN, FORGOTTEN, address, Role.READER, PASSWORD),
            Map.of());
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    Library reader = admin.as(FORGOTTEN, PASSWORD);
    List<Long> loans = books.stream().map(book -> reader.loan(book).id()).toList();
    assertThat(reader.send("DELETE", "/api/me/data", null, Map.of()).status()).isEqualTo(204);
    return loans;
  }

  void destroy(Path data) {
    new DataFolder(data).delete("");
    assertThat(data).doesNotExist();
  }

  void restoreInto(Path data) {
    Launcher.Ending restored = launched("restore", data);
    assertThat(restored.code()).as(restored.said()).isZero();
    assertThat(restored.said()).contains("./legerible up --data " + data);
  }

  void isBackIn(Stack stack) {
    stack.awaitEqualRecount();
    Library susi = stack.library().as("susi");
    Waiting.until(() -> susi.totals().loans() == stack.recount().loans());
    assertThat(Known.to(susi)).isEqualTo(known);
    assertThat(books).allMatch(book -> susi.get("/api/books/" + book).status() == 200);
    assertThat(susi.topTen().generation()).isGreaterThan(generation + 1);
    forgottenStayForgotten(susi);
    everybodySignsInAgain(stack);

    Library nadia = stack.library().as("nadia");
    Library.Answer repeated = nadia.loan(loan.bookId(), KEY);
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.as(Loan.class).id()).isEqualTo(loan.id());
    assertThat(nadia.loan(loan.bookId()).id())
        .isGreaterThan(known.loans().stream().mapToLong(Loan::id).max().orElseThrow());
    stack.awaitEqualRecount();
  }

  private void forgottenStayForgotten(Library librarian) {
    assertThat(librarian.get("/api/readers?q=" + FORGOTTEN).body()).contains("\"items\":[]");
    assertThat(librarian.loans(100).items())
        .filteredOn(one -> loansOfForgotten.contains(one.id()))
        .hasSameSizeAs(loansOfForgotten)
        .allMatch(one -> one.reader() == null);
  }

  private void everybodySignsInAgain(Stack stack) {
    Map<String, String> earlier =
        Map.of("Authorization", "Bearer " + Objects.requireNonNull(signedIn.token()));
    assertThat(stack.library().send("GET", "/api/me", null, earlier).status()).isEqualTo(401);
  }

  private Launcher.Ending launched(String verb, Path data) {
    return Launcher.run(verb, backup.toString(), "--data", data.toString());
  }
}
