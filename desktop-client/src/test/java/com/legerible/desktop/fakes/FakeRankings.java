package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.client.Rankings;
import java.util.concurrent.CompletableFuture;

/** The numbers of a fake library. */
final class FakeRankings implements Rankings {
  private final FakeLibrary library;

  FakeRankings(FakeLibrary library) {
    this.library = library;
  }

  @Override
  public CompletableFuture<Ranking> topTen(String window) {
    return library.reply("topTen " + window, () -> library.ranking);
  }

  @Override
  public CompletableFuture<Totals> totals() {
    return library.reply("totals", () -> new Totals(library.books.size(), library.loans.size(), 3));
  }
}
