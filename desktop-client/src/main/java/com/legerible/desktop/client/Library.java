package com.legerible.desktop.client;

import java.util.concurrent.ExecutorService;
import okhttp3.HttpUrl;

/**
 * What can be asked of the library, by subject. Every answer comes later, fails with a {@link
 * LibraryException}, and is no longer waited for when it is cancelled.
 */
public record Library(
    Accounts accounts,
    Catalogue catalogue,
    Lending lending,
    Rankings rankings,
    Administration administration,
    Readers readers,
    Imports imports) {

  /** The library at an address, over REST; the workers do the waiting. */
  public static Library at(HttpUrl address, SessionToken token, ExecutorService workers) {
    Http http = new Http(address, token, workers);
    return new Library(
        new HttpAccounts(http, token),
        new HttpCatalogue(http),
        new HttpLending(http),
        new HttpRankings(http),
        new HttpAdministration(http),
        new HttpReaders(http),
        new HttpImports(http));
  }
}
