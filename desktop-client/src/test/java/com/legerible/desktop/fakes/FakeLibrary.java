package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Problem;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.contracts.rest.Totals;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LibraryException.Unreachable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A library in memory that remembers what it was asked, and fails when a test says so. */
public final class FakeLibrary implements Library {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  public final List<Book> books = new ArrayList<>();
  public final List<Loan> loans = new ArrayList<>();
  public final List<String> asked = new ArrayList<>();
  public final List<String> keys = new ArrayList<>();
  public final Queue<Throwable> failures = new ArrayDeque<>();
  public final List<CompletableFuture<?>> held = new ArrayList<>();
  public Ranking ranking = Samples.ranking(1, 1);
  public Simulation simulation = Samples.simulation(0, Simulation.State.RUNNING);
  private final List<Runnable> answers = new ArrayList<>();
  private boolean holding;
  private User user;

  /** From now on answers wait until {@link #answer(int)}. */
  public void hold() {
    holding = true;
  }

  /** Answers a request that was held. */
  public void answer(int index) {
    answers.get(index).run();
  }

  public static Throwable unreachable() {
    return new Unreachable("The cable is out.", null);
  }

  public static Throwable refused(int status) {
    return new Refused(new Problem("about:blank", "No", status, "Because.", null, null));
  }

  private <T> CompletableFuture<T> reply(String question, Supplier<T> value) {
    asked.add(question);
    CompletableFuture<T> answer = new CompletableFuture<>();
    Throwable failure = failures.poll();
    Runnable complete =
        () -> {
          if (failure != null) {
            answer.completeExceptionally(failure);
          } else {
            answer.complete(value.get());
          }
        };
    if (holding) {
      held.add(answer);
      answers.add(complete);
    } else {
      complete.run();
    }
    return answer;
  }

  @Override
  public CompletableFuture<Session> signIn(Credentials credentials) {
    if (!credentials.password().equals("1234")) {
      failures.add(refused(401));
    }
    User person = Samples.user(credentials.userName());
    return reply(
        "signIn " + credentials.userName(),
        () -> {
          user = person;
          return new Session("token-of-" + person.userName(), NOW.plusSeconds(60), person);
        });
  }

  @Override
  public CompletableFuture<Void> signOut() {
    return reply("signOut", () -> null);
  }

  @Override
  public CompletableFuture<BookPage> books(String search, String after, int limit) {
    return reply(
        "books '" + search + "' after " + after,
        () -> {
          List<Book> found =
              books.stream()
                  .filter(
                      book ->
                          book.title()
                              .toLowerCase(Locale.ROOT)
                              .contains(search.toLowerCase(Locale.ROOT)))
                  .toList();
          Page<Book> page = page(found, after, limit);
          return new BookPage(page.items(), page.next(), page.total(), List.of(), null);
        });
  }

  private static <T> Page<T> page(List<T> all, String after, int limit) {
    int from = after == null ? 0 : Integer.parseInt(after);
    int to = Math.min(all.size(), from + limit);
    return new Page<>(
        List.copyOf(all.subList(from, to)), to < all.size() ? "" + to : null, all.size());
  }

  @Override
  public CompletableFuture<Loan> loan(long bookId, String idempotencyKey) {
    keys.add(idempotencyKey);
    return reply(
        "loan " + bookId,
        () -> {
          Book book =
              books.stream().filter(known -> known.id() == bookId).findFirst().orElseThrow();
          Loan loan = Samples.loan(loans.size() + 1, book);
          loans.add(0, loan);
          return loan;
        });
  }

  @Override
  public CompletableFuture<Page<Loan>> loans(String after, int limit) {
    return reply("loans after " + after, () -> page(loans, after, limit));
  }

  @Override
  public CompletableFuture<Profile> profile() {
    return reply(
        "profile",
        () ->
            new Profile(
                user.id(),
                user.userName(),
                user.name(),
                user.role(),
                new Address("Lindenstraße 12", "10969", "Berlin", "Germany"),
                NOW,
                loans.size(),
                Privacy.USED));
  }

  @Override
  public CompletableFuture<Page<Loan>> myLoans(String after, int limit) {
    return reply("myLoans after " + after, () -> page(loans, after, limit));
  }

  @Override
  public CompletableFuture<Recommendations> recommendations() {
    return reply(
        "recommendations",
        () ->
            new Recommendations(
                NOW,
                books.stream()
                    .limit(4)
                    .map(
                        book ->
                            new Recommendation(
                                book,
                                0.5,
                                Recommendation.Reason.LOANED_TOGETHER,
                                new Recommendation.Because(1, "Dune"),
                                3))
                    .toList()));
  }

  @Override
  public CompletableFuture<Ranking> topTen(String window) {
    return reply("topTen " + window, () -> ranking);
  }

  @Override
  public CompletableFuture<Totals> totals() {
    return reply("totals", () -> new Totals(books.size(), loans.size(), 3));
  }

  @Override
  public CompletableFuture<Simulation> simulate(SimulationRequest request) {
    return reply("simulate " + request.loans(), () -> simulation);
  }

  @Override
  public CompletableFuture<Simulation> simulation(long id) {
    return reply("simulation " + id, () -> simulation);
  }

  @Override
  public CompletableFuture<Void> cancelSimulation(long id) {
    return reply("cancelSimulation " + id, () -> null);
  }

  public FakeLibrary withBooks(int count) {
    IntStream.rangeClosed(1, count).mapToObj(Samples::book).forEach(books::add);
    return this;
  }
}
