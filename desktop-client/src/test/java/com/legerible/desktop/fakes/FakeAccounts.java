package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ProfileChange;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.client.Accounts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The accounts of a fake library, and who is signed in. */
final class FakeAccounts implements Accounts {
  private static final Address HOME = new Address("Lindenstraße 12", "10969", "Berlin", "Germany");

  private final FakeLibrary library;
  private User user = Samples.user("nobody");

  FakeAccounts(FakeLibrary library) {
    this.library = library;
  }

  @Override
  public CompletableFuture<Session> signIn(Credentials credentials) {
    if (!credentials.password().equals("1234")) {
      library.failures.add(FakeLibrary.refused(401));
    }
    User person = Samples.user(credentials.userName());
    return library.reply(
        "signIn " + credentials.userName(),
        () -> {
          user = person;
          return new Session(
              "token-of-" + person.userName(), Instant.now().plusSeconds(3_600), person);
        });
  }

  @Override
  public CompletableFuture<Void> signOut() {
    return library.reply("signOut", () -> null);
  }

  @Override
  public CompletableFuture<Profile> profile() {
    return library.reply("profile", () -> profileOf(user.name(), HOME));
  }

  @Override
  public CompletableFuture<Profile> change(ProfileChange change) {
    return library.reply(
        "change " + change.name(), () -> profileOf(change.name(), change.address()));
  }

  private Profile profileOf(String name, Address address) {
    user = new User(user.id(), user.userName(), name, user.role());
    return new Profile(
        user.id(),
        user.userName(),
        name,
        user.role(),
        address,
        FakeLibrary.NOW,
        library.loans.size(),
        library.privacy);
  }

  @Override
  public CompletableFuture<Profile> choose(Privacy wanted) {
    return library.reply(
        "choose " + wanted,
        () -> {
          library.privacy = wanted;
          return profileOf(user.name(), HOME);
        });
  }

  @Override
  public CompletableFuture<Void> changePassword(PasswordChange change) {
    return library.reply("changePassword " + change.wanted(), () -> null);
  }

  @Override
  public CompletableFuture<Path> saveOwnData(Path file) {
    return library.reply("saveOwnData", () -> file);
  }

  @Override
  public CompletableFuture<Void> forgetMe() {
    return library.reply("forgetMe", () -> null);
  }

  @Override
  public CompletableFuture<Page<Loan>> myLoans(String after, int limit) {
    return library.reply(
        "myLoans after " + after, () -> FakeLibrary.page(library.loans, after, limit));
  }

  @Override
  public CompletableFuture<Recommendations> recommendations() {
    return library.reply(
        "recommendations",
        () ->
            new Recommendations(
                FakeLibrary.NOW,
                library.books.stream()
                    .limit(4)
                    .map(
                        book ->
                            new Recommendation(
                                book,
                                0.5,
                                Recommendation.Reason.LOANED_TOGETHER,
                                new Recommendation.Because(1, "Dune"),
                                3))
                    .toList()));
  }

  @Override
  public CompletableFuture<Void> decline(long bookId) {
    return library.reply("decline " + bookId, () -> null);
  }

  @Override
  public CompletableFuture<Void> takeBackDecline(long bookId) {
    return library.reply("takeBackDecline " + bookId, () -> null);
  }
}
