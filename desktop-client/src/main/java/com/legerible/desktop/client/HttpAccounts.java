package com.legerible.desktop.client;

import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.PrivacyChoice;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ProfileChange;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Session;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** The session and the own account over REST. */
final class HttpAccounts implements Accounts {
  private final Http http;
  private final SessionToken token;

  HttpAccounts(Http http, SessionToken token) {
    this.http = http;
    this.token = token;
  }

  @Override
  public CompletableFuture<Session> signIn(Credentials credentials) {
    Request.Builder request =
        new Request.Builder().url(http.at("session").build()).post(http.body(credentials));
    return http.send(request, Session.class).thenApply(this::begin);
  }

  private Session begin(Session session) {
    token.set(session.token());
    return session;
  }

  @Override
  public CompletableFuture<Void> signOut() {
    Request.Builder request = http.request(http.at("session")).delete();
    token.clear();
    return http.tell(request);
  }

  @Override
  public CompletableFuture<Profile> profile() {
    return http.get(http.at("me"), Profile.class);
  }

  @Override
  public CompletableFuture<Profile> change(ProfileChange change) {
    return http.send(http.request(http.at("me")).put(http.body(change)), Profile.class);
  }

  @Override
  public CompletableFuture<Profile> choose(Privacy privacy) {
    RequestBody body = http.body(new PrivacyChoice(privacy));
    return http.send(http.request(http.at("me/privacy")).put(body), Profile.class);
  }

  @Override
  public CompletableFuture<Void> changePassword(PasswordChange change) {
    return http.tell(http.request(http.at("me/password")).put(http.body(change)));
  }

  @Override
  public CompletableFuture<Path> saveOwnData(Path file) {
    return http.save(http.at("me/data"), "application/json", file);
  }

  @Override
  public CompletableFuture<Void> forgetMe() {
    return http.tell(http.request(http.at("me/data")).delete());
  }

  @Override
  public CompletableFuture<Page<Loan>> myLoans(@Nullable String after, int limit) {
    return http.get(Http.page(http.at("me/loans"), after, limit), HttpLending.LOANS);
  }

  @Override
  public CompletableFuture<Recommendations> recommendations() {
    return http.get(http.at("me/recommendations"), Recommendations.class);
  }

  @Override
  public CompletableFuture<Void> decline(long bookId) {
    return http.tell(http.request(http.at("me/declined/" + bookId)).put(RequestBody.EMPTY));
  }

  @Override
  public CompletableFuture<Void> takeBackDecline(long bookId) {
    return http.tell(http.request(http.at("me/declined/" + bookId)).delete());
  }
}
