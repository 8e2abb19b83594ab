package com.legerible.backend.accounts;

import com.legerible.backend.accounts.ReaderStore.Account;
import com.legerible.backend.problems.Given;
import com.legerible.backend.problems.Refused;
import com.legerible.backend.security.Sessions;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens a session for whoever knows the password. */
@Service
final class SignIn {

  private static final int LONGEST = 200;

  private final ReaderStore readers;
  private final Passwords passwords;
  private final Sessions sessions;
  private final SignInThrottle throttle;

  SignIn(ReaderStore readers, Passwords passwords, Sessions sessions, SignInThrottle throttle) {
    this.readers = readers;
    this.passwords = passwords;
    this.sessions = sessions;
    this.throttle = throttle;
  }

  /**
   * A new session.
   *
   * @param client where the request came from: guessing is slowed down there, not elsewhere
   */
  Session signIn(Credentials credentials, String client) {
    String userName = Given.text("userName", credentials.userName(), LONGEST);
    String password = typed(credentials.password());
    // Before it counts: a database that is away makes no password wrong.
    Optional<Account> account = readers.findByUserName(userName);
    throttle.check(userName, client);
    if (!passwords.matches(password, account.map(Account::passwordHash).orElse(null))) {
      throw Refused.notSignedIn("User name or password is wrong.");
    }
    throttle.succeeded(userName, client);
    User user = account.map(Account::user).orElseThrow();
    return sessions.open(user);
  }

  private static String typed(@Nullable String password) {
    String given = Given.present("password", password);
    if (given.isBlank() || given.length() > LONGEST) {
      throw Refused.invalid("password", "A password has 1 to " + LONGEST + " characters.");
    }
    return given;
  }
}
