package com.legerible.desktop.client;

import com.legerible.contracts.rest.NewReader;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ReaderChange;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The accounts of other people, for librarians. */
public interface Readers {
  CompletableFuture<Page<Profile>> readers(String search, @Nullable String after, int limit);

  CompletableFuture<Profile> register(NewReader reader);

  CompletableFuture<Profile> change(long readerId, ReaderChange change);

  CompletableFuture<Void> setPassword(long readerId, PasswordChange change);

  /** Removes an account; who loaned what is forgotten, the counts stay. */
  CompletableFuture<Void> remove(long readerId);
}
