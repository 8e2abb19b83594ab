package com.legerible.analytics.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.LoanLog;
import com.legerible.analytics.log.Json;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.Recommended.Candidate;
import com.legerible.contracts.events.SimilarBooksFound;
import com.legerible.contracts.events.TimePassed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibrarianTest {

  private static final long ANNA = 1;
  private static final long BERT = 2;
  private static final long DUNE = 5;
  private static final long EMMA = 7;

  private final ModelInMemory store = new ModelInMemory();
  private final List<String> refusals = new ArrayList<>();
  private Learned learned = Learned.NOTHING;
  private Rounds rounds = Rounds.NONE;
  private List<SimilarBooksFound> similar = List.of();
  private List<Long> gone = List.of();

  @Test
  void eachReaderInABatchGetsOneList() {
    List<Recommended> lists =
        batch(
            LoanLog.ofReaders().loanBy(ANNA, 1, DUNE).loanBy(ANNA, 2, EMMA).loanBy(BERT, 3, DUNE));

    assertThat(lists).extracting(Recommended::readerId).containsExactly("*", "1", "2");
    assertThat(lists).extracting(Recommended::sequence).containsExactly(1L, 2L, 3L);
    assertThat(lists.get(2).candidates()).extracting(Candidate::bookId).containsExactly(EMMA);
    assertThat(lists.get(2).asOf()).isEqualTo(LoanLog.NOON.plusMillis(3));
  }

  @Test
  void aRepeatOfAForgottenLoanIsNotLearned() {
    LoanLog log = LoanLog.ofReaders().loanBy(ANNA, 1, DUNE).forget(ANNA, 1).repeat(0);

    assertThat(batch(log)).isEmpty();
    assertThat(gone).containsExactly(ANNA);
    assertThat(store.booksOf(ANNA).books()).isEmpty();
  }

  @Test
  void newcomersGetAListWhenItsBooksChange() {
    batch(LoanLog.ofReaders().loanBy(ANNA, 1, DUNE));
    learned = new Learned(Map.of(), 2, null, learned.popular(), learned.newcomers());

    assertThat(batch(LoanLog.ofReaders().loanBy(BERT, 2, DUNE)))
        .extracting(Recommended::readerId)
        .containsExactly("2", "1");
  }

  @Test
  void readersWhoLoanNothingGetNewListsToo() {
    batch(LoanLog.ofReaders().loanBy(ANNA, 1, DUNE));
    learned = new Learned(Map.of(), 2, null, learned.popular(), learned.newcomers());

    List<Recommended> lists =
        batch(LoanLog.ofReaders().loanBy(BERT, 2, DUNE).loanBy(BERT, 3, EMMA));

    assertThat(lists.get(lists.size() - 1).readerId()).isEqualTo("1");
    assertThat(lists.get(lists.size() - 1).candidates())
        .extracting(Candidate::bookId)
        .containsExactly(EMMA);
  }

  @Test
  void booksGetTheirExactNeighbours() {
    batch(LoanLog.ofReaders().loanBy(ANNA, 1, DUNE).loanBy(ANNA, 2, EMMA).loanBy(BERT, 3, DUNE));

    assertThat(similar).extracting(SimilarBooksFound::bookId).containsExactly(DUNE, EMMA);
    assertThat(similar.get(0).items())
        .containsExactly(new SimilarBooksFound.Similar(EMMA, 1 / Math.sqrt(2), 1));
    assertThat(similar).extracting(SimilarBooksFound::sequence).containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void afterEnoughBatchesEveryPublishedListIsExactAndNothingWaits(int seed) {
    Random random = new Random(seed);
    Map<Long, List<SimilarBooksFound.Similar>> published = new HashMap<>();
    for (int loan = 1; loan <= 300; loan++) {
      batch(LoanLog.ofReaders().loanBy(random.nextInt(40), loan, random.nextInt(60)));
      similar.forEach(found -> published.put(found.bookId(), found.items()));
      learned = new Learned(Map.of(), 0, null, learned.popular(), learned.newcomers());
    }
    int batches = 0;
    do {
      batch(LoanLog.ofReaders());
      similar.forEach(found -> published.put(found.bookId(), found.items()));
    } while (!similar.isEmpty() && ++batches < 10);

    assertThat(similar).as("an idle library looks at nothing again").isEmpty();
    SimilarLists exact = new SimilarLists(store);
    assertThat(published)
        .hasSizeGreaterThan(50)
        .allSatisfy((book, list) -> assertThat(list).isEqualTo(exact.of(book)));
  }

  @Test
  void booksWhoseOwnLoansHaveChangedComeBeforeTheirNeighbours() {
    LoanLog log = LoanLog.ofReaders();
    for (long book = 10; book < 50; book++) {
      log.loanBy(ANNA, book, book);
    }
    batch(log);
    while (!similar.isEmpty()) {
      batch(LoanLog.ofReaders());
    }
    learned = new Learned(Map.of(), 0, null, learned.popular(), learned.newcomers());

    batch(LoanLog.ofReaders().loanBy(BERT, 60, 49));

    assertThat(similar).hasSize(25).first().extracting(SimilarBooksFound::bookId).isEqualTo(49L);
  }

  @Test
  void turnsOfTheFirstVersionsAreRead() {
    Rounds read = Json.read("{\"books\":[5],\"readers\":[1],\"sequence\":3}", Rounds.class);

    assertThat(read).isEqualTo(new Rounds(List.of(5L), List.of(1L), 3, List.of()));
  }

  @Test
  void garbageIsRefusedAndTheRestLearned() {
    List<Recommended> lists =
        batch(
            LoanLog.ofReaders()
                .garbage("garbage")
                .text("who knows", null, "2")
                .text("1:1", null, null)
                .text("tick", Json.write(new TimePassed(LoanLog.NOON, LoanLog.NOON)), "3")
                .text("1:9", "{\"type\":\"ReaderLoaned\"}", "7")
                .text("1:9", Json.write(loan()), "8"));

    assertThat(refusals).hasSize(5);
    assertThat(refusals.get(1)).contains("is not readerId:loanId");
    assertThat(lists).extracting(Recommended::readerId).containsExactly("*", "1");
  }

  private static Object loan() {
    return new ReaderLoaned(ANNA, 9, DUNE, LoanLog.NOON);
  }

  private List<Recommended> batch(LoanLog log) {
    Librarian librarian = new Librarian(store, learned, rounds, 1);
    for (LogRecord record : log.records()) {
      try {
        librarian.learn(record);
      } catch (UnreadableFact e) {
        refusals.add(e.reason());
      }
    }
    List<Recommended> lists = librarian.recommend();
    gone = librarian.gone();
    similar = librarian.similar();
    learned = Json.read(Json.write(librarian.result()), Learned.class);
    rounds = Json.read(Json.write(librarian.rounds()), Rounds.class);
    return lists;
  }
}
