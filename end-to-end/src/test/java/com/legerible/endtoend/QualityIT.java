package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.QualityHistory;
import com.legerible.contracts.rest.QualityHistory.Method;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command {@code ./legerible evaluate --library}. */
@ExtendWith(SharedStack.class)
class QualityIT {

  @Test
  void librariansSeeWhatWasMeasuredOnTheLibrarysOwnLoans(Stack stack) {
    Library nadia = stack.library().as("nadia");
    Library benni = stack.library().as("benni");
    nadia.bookIds().subList(0, 6).forEach(nadia::loan);
    LocalDate began = LocalDate.now(ZoneOffset.UTC);
    Waiting.until(
        () -> {
          // The lake may lag, and without loans there is nothing to measure.
          Launcher.Ending ending =
              Launcher.run("evaluate", "--library", "--data", stack.data().toString());
          assertThat(ending.code()).as(ending.said()).isZero();
          return !quality(benni).items().isEmpty();
        });

    QualityHistory.Day day = quality(benni).items().get(0);
    assertThat(day.day()).isBetween(began, began.plusDays(1));
    assertThat(day.readers()).isPositive();
    assertThat(day.methods())
        .extracting(Method::name)
        .containsExactlyInAnyOrder("most popular", "plain cosine", "EASE", "ours");
    assertThat(day.methods()).extracting(Method::alreadyLoaned).containsOnly(0.0);
    assertThat(nadia.get("/api/quality").status()).isEqualTo(403);
    assertThat(benni.get("/api/quality?days=0").body()).contains("days").contains("366");
  }

  private static QualityHistory quality(Library librarian) {
    return librarian.get("/api/quality").as(QualityHistory.class);
  }
}
