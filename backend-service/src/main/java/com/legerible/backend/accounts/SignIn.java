package com.legerible.backend.accounts;

import com.legerible.backend.accounts.ReaderStore.Account;
import com.legerible.backend.problems.Refused;
import com.legerible.backend.security.Sessions;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.User;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Opens a session for whoever knows the password. */
@Service
final class SignIn {

  private static final int LONGEST = 200;

  private final ReaderStore readers;
  private final PasswordEncoder passwords;
  private final Sessions sessions;
  private final SignInThrottle throttle;

  /** Compared for unknown names, so that the time of an answer does not tell who is a member. */
  private final String nobodysHash;

  SignIn(
      ReaderStore readers, PasswordEncoder passwords, Sessions sessions, SignInThrottle throttle) {
    this.readers = readers;
    this.passwords = passwords;
    this.sessions = sessions;
    this.throttle = throttle;
    this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody has this password"));
  }

  /**
   * A new session.
   *
   * @param client where the request came from: guessing is slowed down there, not elsewhere
   */
  Session signIn(Credentials credentials, String client) {
    String userName = present("userName", credentials.userName());
    String password = present("password", credentials.password());
    throttle.check(userName, client);
    Optional<Account> account = readers.findByUserName(userName);
    String hash = account.map(Account::passwordHash).orElse(nobodysHash);
    boolean right = passwords.matches(password, hash) && !hash.equals(nobodysHash);
    if (!right) {
      throttle.failed(userName, client);
      throw Refused.notSignedIn("User name or password is wrong.");
    }
    throttle.succeeded(userName, client);
    User user = account.map(Account::user).orElseThrow();
    return sessions.open(user);
  }

  private static String present(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Refused.invalid(field, "Please send " + field + " as well: it is missing or empty.");
    }
    if (value.length() > LONGEST) {
      throw Refused.invalid(field, field + " is longer than " + LONGEST + " characters.");
    }
    return value;
  }
}
