package com.legerible.backend.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.lending.LoanUndo;
import com.legerible.backend.topten.RankingKey;
import com.legerible.backend.topten.TopTenStore;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.Recommended.Candidate;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.contracts.rest.Recommendation.Reason;
import com.legerible.contracts.rest.Recommendations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader is recommended, and in which order, on a real Postgres. */
@Timeout(120)
class RecommendationIT {

  private static final AtomicLong numbers = new AtomicLong(System.currentTimeMillis());
  private static final long generation =
      TestBackend.numbers("select generation from serving_generation").get(0);

  private final List<Long> books = new ArrayList<>();
  private final TestClient reader =
      TestBackend.newcomer("rec" + numbers.incrementAndGet(), "READER");
  private final long readerId = reader.read(reader.get("/api/me"), Profile.class).id();

  /** One by an author whom nobody else writes like, then three more by the same. */
  private long loaned;

  private long alike;
  private long alikeToo;
  private long alikeAsWell;

  @BeforeEach
  void catalogueBooks() {
    loaned = book("Der Kristallwald", "Mirabelle Quastenflosser");
    alike = book("Die Nebelinsel", "Mirabelle Quastenflosser");
    alikeToo = book("Das Wolkenmeer", "Mirabelle Quastenflosser");
    alikeAsWell = book("Ein Silberfaden", "Mirabelle Quastenflosser");
  }

  @AfterEach
  void leaveNothingBehind() {
    TestBackend.bean(TopTenStore.class).remove(List.of(new RankingKey(generation, "24h")));
    TestBackend.bean(CandidateStore.class)
        .remove(
            List.of(
                new CandidateKey(generation, Recommended.NEWCOMERS),
                new CandidateKey(generation, Long.toString(readerId))));
    for (long book : books) {
      TestBackend.bean(LoanUndo.class)
          .undo(TestBackend.numbers("select id from loans where book_id = ?", book));
      TestBackend.sql().sql("delete from books where id = ?").param(book).update();
    }
  }

  private long book(String title, String author) {
    long id =
        TestBackend.bean(Catalogue.class)
            .add(null, title, List.of(author), null, "de")
            .orElseThrow()
            .id();
    books.add(id);
    return id;
  }

  /** Books that are like no other one. */
  private List<Long> others(int number) {
    List<Long> others = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      long unique = numbers.incrementAndGet();
      others.add(book("titel" + unique, "autor" + unique));
    }
    return others;
  }

  private void lend(long bookId) {
    assertThat(reader.lend(bookId).statusCode()).isEqualTo(201);
  }

  private void choose(Privacy privacy) {
    String body = "{\"privacy\":\"" + privacy + "\"}";
    assertThat(reader.put("/api/me/privacy", body).statusCode()).isEqualTo(200);
  }

  private static Recommended list(String readerId, Candidate... candidates) {
    return new Recommended(
        generation, numbers.incrementAndGet(), readerId, Instant.now(), List.of(candidates));
  }

  private Recommended ownList(Candidate... candidates) {
    return list(Long.toString(readerId), candidates);
  }

  private static Candidate together(long bookId, long because) {
    return new Candidate(bookId, 0.5, because, 7, "LOANED_TOGETHER");
  }

  private static Candidate popular(long bookId) {
    return new Candidate(bookId, 0.1, null, 9, "POPULAR");
  }

  private static void store(Recommended list) {
    TestBackend.bean(CandidateStore.class).accept(List.of(list));
  }

  private static void rising(List<Long> bookIds, Double... rising) {
    List<TopTenChanged.Entry> entries = new ArrayList<>();
    for (int i = 0; i < bookIds.size(); i++) {
      entries.add(new TopTenChanged.Entry(i + 1, bookIds.get(i), 9 - i, null, rising[i]));
    }
    Instant now = Instant.now();
    TestBackend.bean(TopTenStore.class)
        .accept(
            List.of(
                new TopTenChanged(
                    generation,
                    numbers.incrementAndGet(),
                    "24h",
                    now.minusSeconds(86_400),
                    now,
                    now.plusSeconds(1),
                    1,
                    entries)));
  }

  private List<Recommendation> shown() {
    return reader.read(reader.get("/api/me/recommendations"), Recommendations.class).items();
  }

  private static List<Long> ids(List<Recommendation> items) {
    return items.stream().map(item -> item.book().id()).toList();
  }

  private static List<Reason> reasons(List<Recommendation> items) {
    return items.stream().map(Recommendation::reason).toList();
  }

  @Test
  void aReaderWithoutAListIsShownBooksLikeTheirLoansAtOnce() {
    lend(loaned);
    List<Recommendation> items = shown();
    assertThat(items).hasSize(4);
    assertThat(items.subList(0, 2))
        .allSatisfy(
            item -> {
              assertThat(item.book().authors()).containsExactly("Mirabelle Quastenflosser");
              assertThat(item.reason()).isEqualTo(Reason.ALIKE);
              assertThat(item.because())
                  .isEqualTo(new Recommendation.Because(loaned, "Der Kristallwald"));
              assertThat(item.score()).isBetween(0.25, 1.0);
              assertThat(item.sharedReaders()).isZero();
            });
    // Not four books of one author.
    assertThat(items.subList(2, 4))
        .noneMatch(item -> item.book().authors().contains("Mirabelle Quastenflosser"));
  }

  @Test
  void booksLikeOnesOwnThatAreLoanedOrDeclinedAreNotShown() {
    lend(loaned);
    lend(alike);
    assertThat(reader.put("/api/me/declined/" + alikeToo, "").statusCode()).isEqualTo(204);
    assertThat(ids(shown())).contains(alikeAsWell).doesNotContain(loaned, alike, alikeToo);
  }

  @Test
  void whatReadersShareComesBeforeWhatIsAlikeThenWhatRisesThenWhatIsPopular() {
    List<Long> other = others(3);
    lend(loaned);
    store(ownList(popular(other.get(2)), together(other.get(0), loaned)));
    assertThat(reader.put("/api/me/declined/" + alikeToo, "").statusCode()).isEqualTo(204);
    assertThat(reader.put("/api/me/declined/" + alikeAsWell, "").statusCode()).isEqualTo(204);
    rising(List.of(other.get(1)), 2.5);
    List<Recommendation> items = shown();
    assertThat(ids(items)).containsExactly(other.get(0), alike, other.get(1), other.get(2));
    assertThat(reasons(items))
        .containsExactly(Reason.LOANED_TOGETHER, Reason.ALIKE, Reason.RISING, Reason.POPULAR);
  }

  @Test
  void fourBooksThatReadersShareLeaveNoRoomForOthers() {
    List<Long> other = others(5);
    lend(loaned);
    store(ownList(other.stream().map(book -> together(book, loaned)).toArray(Candidate[]::new)));
    assertThat(ids(shown())).isEqualTo(other.subList(0, 4));
  }

  @Test
  void aReaderWithoutLoansIsShownWhatRisesMostFirst() {
    List<Long> other = others(5);
    rising(other, 1.5, null, -2.0, 3.5, 0.0);
    store(list(Recommended.NEWCOMERS, popular(other.get(1))));
    List<Recommendation> items = shown();
    assertThat(ids(items).subList(0, 3))
        .isEqualTo(List.of(other.get(3), other.get(0), other.get(1)));
    assertThat(reasons(items))
        .containsExactly(Reason.RISING, Reason.RISING, Reason.POPULAR, Reason.NEW);
    assertThat(items.get(0).score()).isEqualTo(3.5);
  }

  @Test
  void newBooksOfOneAuthorAreNoMoreThanTwoEither() {
    assertThat(shown())
        .extracting(item -> item.book().authors())
        .filteredOn(authors -> authors.contains("Mirabelle Quastenflosser"))
        .hasSize(2);
    assertThat(shown()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = Privacy.class,
      names = {"NOT_USED", "FORGOTTEN"})
  void theLoansOfAReaderWhoOptedOutAreNotUsed(Privacy privacy) {
    List<Long> other = others(3);
    lend(loaned);
    RecommendationDesk desk = TestBackend.bean(RecommendationDesk.class);
    Recommended handedIn = ownList(together(other.get(0), loaned), popular(other.get(1)));
    assertThat(reasons(desk.forReader(readerId, handedIn, null).items()))
        .startsWith(Reason.LOANED_TOGETHER, Reason.ALIKE);

    choose(privacy);
    // As Spark may have sent it just before.
    store(ownList(together(other.get(0), loaned)));
    store(list(Recommended.NEWCOMERS, popular(other.get(2))));
    for (List<Recommendation> items :
        Arrays.asList(shown(), desk.forReader(readerId, handedIn, null).items())) {
      assertThat(items.get(0).book().id()).isEqualTo(other.get(2));
      assertThat(reasons(items))
          .containsExactly(Reason.POPULAR, Reason.NEW, Reason.NEW, Reason.NEW);
      assertThat(items).extracting(Recommendation::because).containsOnlyNulls();
    }

    choose(Privacy.USED);
    assertThat(reasons(desk.forReader(readerId, handedIn, null).items()))
        .startsWith(Reason.LOANED_TOGETHER);
  }
}
