package com.legerible.desktop.client;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import java.util.concurrent.CompletableFuture;

/** What was loaned most, and how much there is. */
public interface Rankings {
  CompletableFuture<Ranking> topTen(String window);

  CompletableFuture<Totals> totals();
}
