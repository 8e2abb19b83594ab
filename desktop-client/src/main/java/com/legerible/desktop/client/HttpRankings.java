package com.legerible.desktop.client;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import java.util.concurrent.CompletableFuture;

/** Top ten and totals over REST. */
final class HttpRankings implements Rankings {
  private final Http http;

  HttpRankings(Http http) {
    this.http = http;
  }

  @Override
  public CompletableFuture<Ranking> topTen(String window) {
    return http.get(Http.with(http.at("top-ten"), "window", window), Ranking.class);
  }

  @Override
  public CompletableFuture<Totals> totals() {
    return http.get(http.at("totals"), Totals.class);
  }
}
