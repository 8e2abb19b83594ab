package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Facet;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.NewReader;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Problem;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ProfileChange;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.ReaderChange;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.SimilarBooks;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.contracts.rest.Suggestions;
import com.legerible.contracts.rest.Totals;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.client.Accounts;
import com.legerible.desktop.client.Administration;
import com.legerible.desktop.client.BookQuery;
import com.legerible.desktop.client.Catalogue;
import com.legerible.desktop.client.Lending;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.client.LoanQuery;
import com.legerible.desktop.client.Rankings;
import com.legerible.desktop.client.Readers;
import java.nio.file.Path;
import java.time.Duration;
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
public final class FakeLibrary
    implements Accounts, Catalogue, Lending, Rankings, Administration, Readers {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final Address HOME = new Address("Lindenstraße 12", "10969", "Berlin", "Germany");

  public final List<Profile> readers = new ArrayList<>(List.of(Samples.profile(7)));
  public List<Facet> facets = Samples.facets();
  public List<Suggestions.Suggestion> suggestions = List.of();
  public String didYouMean;
  public Privacy privacy = Privacy.USED;
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
  private User user = Samples.user("nobody");

  /** The library as the application takes it. */
  public Library whole() {
    return new Library(this, this, this, this, this, this);
  }

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
          return new Session(
              "token-of-" + person.userName(), Instant.now().plusSeconds(3_600), person);
        });
  }

  @Override
  public CompletableFuture<Void> signOut() {
    return reply("signOut", () -> null);
  }

  @Override
  public CompletableFuture<BookPage> books(BookQuery query, String after, int limit) {
    String search = query.words();
    return reply(
        "books '" + search + "' after " + after + described(query),
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
          return new BookPage(page.items(), page.next(), page.total(), facets, didYouMean);
        });
  }

  private static String described(BookQuery query) {
    BookQuery plain = BookQuery.ALL.withWords(query.words());
    return query.equals(plain) ? "" : " " + query;
  }

  @Override
  public CompletableFuture<Path> saveBooks(BookQuery query, Path file) {
    return reply("saveBooks " + file.getFileName(), () -> file);
  }

  @Override
  public CompletableFuture<Suggestions> suggestions(String typed, int limit) {
    return reply("suggestions " + typed, () -> new Suggestions(suggestions, null));
  }

  @Override
  public CompletableFuture<Book> book(long id) {
    return reply("book " + id, () -> books.get((int) id - 1));
  }

  @Override
  public CompletableFuture<Page<Book>> editions(long bookId) {
    return reply("editions " + bookId, () -> page(books.subList(0, 2), null, 10));
  }

  @Override
  public CompletableFuture<SimilarBooks> similar(long bookId) {
    return reply(
        "similar " + bookId,
        () ->
            new SimilarBooks(
                bookId,
                books.stream()
                    .skip(3)
                    .limit(3)
                    .map(book -> new SimilarBooks.Similar(book, 0.62, 41))
                    .toList()));
  }

  @Override
  public CompletableFuture<LoansOverTime> loansByDay(long bookId, int days) {
    return reply("loansByDay " + bookId, () -> counts("P1D", days, Duration.ofDays(1)));
  }

  private static LoansOverTime counts(String step, int count, Duration length) {
    return new LoansOverTime(
        step,
        NOW,
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new LoansOverTime.Count(
                        NOW.minus(length.multipliedBy(count - 1L - i)), (i * 7L) % 11))
            .toList());
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
  public CompletableFuture<Page<Loan>> loans(LoanQuery query, String after, int limit) {
    return reply(
        "loans after " + after + (query.equals(LoanQuery.ALL) ? "" : " " + query),
        () -> page(loans, after, limit));
  }

  @Override
  public CompletableFuture<Profile> profile() {
    return reply("profile", () -> profileOf(user.name(), HOME));
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

  @Override
  public CompletableFuture<Path> saveLoans(LoanQuery query, Path file) {
    return reply("saveLoans " + file.getFileName(), () -> file);
  }

  @Override
  public CompletableFuture<LoansOverTime> perMinute() {
    return reply("perMinute", () -> counts("PT1M", 60, Duration.ofMinutes(1)));
  }

  @Override
  public CompletableFuture<Profile> change(ProfileChange change) {
    return reply("change " + change.name(), () -> profileOf(change.name(), change.address()));
  }

  private Profile profileOf(String name, Address address) {
    user = new User(user.id(), user.userName(), name, user.role());
    return new Profile(
        user.id(), user.userName(), name, user.role(), address, NOW, loans.size(), privacy);
  }

  @Override
  public CompletableFuture<Profile> choose(Privacy wanted) {
    return reply(
        "choose " + wanted,
        () -> {
          privacy = wanted;
          return profileOf(user.name(), HOME);
        });
  }

  @Override
  public CompletableFuture<Void> changePassword(PasswordChange change) {
    return reply("changePassword " + change.wanted(), () -> null);
  }

  @Override
  public CompletableFuture<Path> saveOwnData(Path file) {
    return reply("saveOwnData", () -> file);
  }

  @Override
  public CompletableFuture<Void> forgetMe() {
    return reply("forgetMe", () -> null);
  }

  @Override
  public CompletableFuture<Void> decline(long bookId) {
    return reply("decline " + bookId, () -> null);
  }

  @Override
  public CompletableFuture<Void> takeBackDecline(long bookId) {
    return reply("takeBackDecline " + bookId, () -> null);
  }

  @Override
  public CompletableFuture<Void> undoSimulation(long id) {
    return reply("undoSimulation " + id, () -> null);
  }

  @Override
  public CompletableFuture<Pipeline> pipeline() {
    return reply("pipeline", Samples::pipeline);
  }

  @Override
  public CompletableFuture<Page<DeadLetterView>> deadLetters(String after, int limit) {
    return reply("deadLetters", () -> page(List.of(Samples.deadLetter()), after, limit));
  }

  @Override
  public CompletableFuture<Void> replay(String deadLetterId) {
    return reply("replay " + deadLetterId, () -> null);
  }

  @Override
  public CompletableFuture<Page<AuditLine>> audit(String after, int limit) {
    return reply("audit", () -> page(List.of(Samples.auditLine()), after, limit));
  }

  @Override
  public CompletableFuture<Page<Profile>> readers(String search, String after, int limit) {
    return reply("readers '" + search + "'", () -> page(readers, after, limit));
  }

  @Override
  public CompletableFuture<Profile> register(NewReader reader) {
    return reply(
        "register " + reader.userName(),
        () -> {
          Profile made =
              new Profile(
                  readers.size() + 100,
                  reader.userName(),
                  reader.name(),
                  Role.READER,
                  reader.address(),
                  NOW,
                  0,
                  Privacy.USED);
          readers.add(made);
          return made;
        });
  }

  @Override
  public CompletableFuture<Profile> change(long readerId, ReaderChange change) {
    return reply("changeReader " + readerId, () -> readers.get(0));
  }

  @Override
  public CompletableFuture<Void> setPassword(long readerId, PasswordChange change) {
    return reply("setPassword " + readerId, () -> null);
  }

  @Override
  public CompletableFuture<Void> remove(long readerId) {
    return reply(
        "removeReader " + readerId,
        () -> {
          readers.removeIf(reader -> reader.id() == readerId);
          return null;
        });
  }
}
