package com.legerible.backend.accounts;

import com.legerible.backend.problems.Given;
import com.legerible.backend.problems.Refused;
import com.legerible.backend.security.Sessions;
import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ProfileChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What readers change about their own account. */
@Service
final class OwnAccount {

  private final Readers readers;
  private final ReaderStore store;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final Sessions sessions;
  private final TransactionOperations transactions;

  OwnAccount(
      Readers readers,
      ReaderStore store,
      Passwords passwords,
      SignInThrottle throttle,
      Sessions sessions,
      TransactionOperations transactions) {
    this.readers = readers;
    this.store = store;
    this.passwords = passwords;
    this.throttle = throttle;
    this.sessions = sessions;
    this.transactions = transactions;
  }

  Profile change(long readerId, ProfileChange change) {
    String name = Addresses.name(change.name());
    var address = Addresses.complete(change.address());
    Profile before = readers.own(readerId);
    store.update(before, name, address);
    return readers.own(readerId);
  }

  /**
   * Sets another password and ends every session but this one.
   *
   * @param client guessing the current password with a stolen session is as slow as signing in
   */
  void changePassword(SignedIn who, PasswordChange change, String token, String client) {
    String current = Given.present("current", change.current());
    String known = store.passwordHash(who.readerId()).orElse(null);
    throttle.check(who.userName(), client);
    if (!passwords.matches(current, known)) {
      throw Refused.notAllowed("This is not your current password.");
    }
    throttle.succeeded(who.userName(), client);
    String hash = passwords.hashOfNew("wanted", change.wanted());
    transactions.executeWithoutResult(
        status -> {
          store.setPassword(who.readerId(), hash);
          sessions.closeOthers(who.readerId(), token);
        });
  }
}
