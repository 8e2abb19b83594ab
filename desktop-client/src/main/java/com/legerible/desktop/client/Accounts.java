package com.legerible.desktop.client;

import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ProfileChange;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Session;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The session, and what belongs to the signed-in reader. */
public interface Accounts {
  /** From here on all requests carry the session. */
  CompletableFuture<Session> signIn(Credentials credentials);

  /** From here on no request carries a session, whatever the answer. */
  CompletableFuture<Void> signOut();

  CompletableFuture<Profile> profile();

  CompletableFuture<Profile> change(ProfileChange change);

  CompletableFuture<Profile> choose(Privacy privacy);

  CompletableFuture<Void> changePassword(PasswordChange change);

  /** Writes all that the library knows about the reader to a file. */
  CompletableFuture<Path> saveOwnData(Path file);

  /** Makes the library forget the reader. */
  CompletableFuture<Void> forgetMe();

  CompletableFuture<Page<Loan>> myLoans(@Nullable String after, int limit);

  CompletableFuture<Recommendations> recommendations();

  /** The reader does not want this book recommended. */
  CompletableFuture<Void> decline(long bookId);

  /** The reader wants it after all. */
  CompletableFuture<Void> takeBackDecline(long bookId);
}
