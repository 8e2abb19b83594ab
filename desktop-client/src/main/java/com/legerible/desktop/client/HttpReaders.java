package com.legerible.desktop.client;

import com.legerible.contracts.rest.NewReader;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ReaderChange;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Other people's accounts over REST. */
final class HttpReaders implements Readers {
  private static final TypeReference<Page<Profile>> PROFILES = new TypeReference<>() {};

  private final Http http;

  HttpReaders(Http http) {
    this.http = http;
  }

  @Override
  public CompletableFuture<Page<Profile>> readers(
      String search, @Nullable String after, int limit) {
    HttpUrl.Builder url = Http.with(http.at("readers"), "q", search);
    return http.get(Http.page(url, after, limit), PROFILES);
  }

  @Override
  public CompletableFuture<Profile> register(NewReader reader) {
    return http.send(http.request(http.at("readers")).post(http.body(reader)), Profile.class);
  }

  @Override
  public CompletableFuture<Profile> change(long readerId, ReaderChange change) {
    return http.send(
        http.request(http.at("readers/" + readerId)).put(http.body(change)), Profile.class);
  }

  @Override
  public CompletableFuture<Void> setPassword(long readerId, PasswordChange change) {
    return http.tell(
        http.request(http.at("readers/" + readerId + "/password")).put(http.body(change)));
  }

  @Override
  public CompletableFuture<Void> remove(long readerId) {
    return http.tell(http.request(http.at("readers/" + readerId)).delete());
  }
}
