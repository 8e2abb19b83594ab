package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Facet;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Problem;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Suggestions;
import com.legerible.desktop.client.Accounts;
import com.legerible.desktop.client.Administration;
import com.legerible.desktop.client.Catalogue;
import com.legerible.desktop.client.Imports;
import com.legerible.desktop.client.Lending;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.client.Rankings;
import com.legerible.desktop.client.Readers;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A library in memory that remembers what it was asked, and fails when a test says so. */
public final class FakeLibrary {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  public final Accounts accounts = new FakeAccounts(this);
  public final Catalogue catalogue = new FakeCatalogue(this);
  public final Lending lending = new FakeLending(this);
  public final Rankings rankings = new FakeRankings(this);
  public final Administration administration = new FakeAdministration(this);
  public final Imports imports = new FakeImports(this);
  private final Readers accountsOfOthers = new FakeReaders(this);
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
  public Import imported = Samples.imported(Import.State.RUNNING, true, 0);
  public final List<Import> earlier = new ArrayList<>();
  public final List<ImportRefusal> refused = new ArrayList<>();
  private final List<Runnable> answers = new ArrayList<>();
  private boolean holding;

  /** The library as the application takes it. */
  public Library whole() {
    return new Library(
        accounts, catalogue, lending, rankings, administration, accountsOfOthers, imports);
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

  /** The answer to a question: the value then, or the next failure. */
  <T> CompletableFuture<T> reply(String question, Supplier<T> value) {
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

  /** A stretch of a list; its cursor is the number of the next row. */
  static <T> Page<T> page(List<T> all, String after, int limit) {
    int from = after == null ? 0 : Integer.parseInt(after);
    int to = Math.min(all.size(), from + limit);
    return new Page<>(
        List.copyOf(all.subList(from, to)), to < all.size() ? "" + to : null, all.size());
  }

  public FakeLibrary withBooks(int count) {
    IntStream.rangeClosed(1, count).mapToObj(Samples::book).forEach(books::add);
    return this;
  }
}
