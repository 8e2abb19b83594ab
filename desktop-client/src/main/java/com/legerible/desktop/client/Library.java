package com.legerible.desktop.client;

import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.contracts.rest.Totals;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the library. Every answer comes later, fails with a {@link
 * LibraryException}, and is no longer waited for when it is cancelled.
 */
public interface Library {
  /** From here on all requests carry the session. */
  CompletableFuture<Session> signIn(Credentials credentials);

  /** From here on no request carries a session, whatever the answer. */
  CompletableFuture<Void> signOut();

  CompletableFuture<BookPage> books(String search, @Nullable String after, int limit);

  /** The same key may be sent again and again, and is one loan. */
  CompletableFuture<Loan> loan(long bookId, String idempotencyKey);

  CompletableFuture<Page<Loan>> loans(@Nullable String after, int limit);

  CompletableFuture<Profile> profile();

  CompletableFuture<Page<Loan>> myLoans(@Nullable String after, int limit);

  CompletableFuture<Recommendations> recommendations();

  CompletableFuture<Ranking> topTen(String window);

  CompletableFuture<Totals> totals();

  CompletableFuture<Simulation> simulate(SimulationRequest request);

  CompletableFuture<Simulation> simulation(long id);

  CompletableFuture<Void> cancelSimulation(long id);
}
