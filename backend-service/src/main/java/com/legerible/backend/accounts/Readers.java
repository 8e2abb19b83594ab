package com.legerible.backend.accounts;

import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.Profile;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The members of the library. */
@Service
public final class Readers {

  private final ReaderStore store;
  private final PasswordEncoder passwords;

  Readers(ReaderStore store, PasswordEncoder passwords) {
    this.store = store;
    this.passwords = passwords;
  }

  Profile profile(long readerId) {
    return store
        .profile(readerId)
        .orElseThrow(() -> Refused.notFound("Your account does not exist any more."));
  }

  /** The new member's id, or nothing when somebody has that user name already. */
  public Optional<Long> join(Reader reader) {
    String password = reader.password();
    return store.insert(reader, password == null ? null : passwords.encode(password));
  }

  /** Synthetic readers up to an id, in a fixed order. */
  public List<Long> syntheticUpTo(long last) {
    return store.syntheticIds(last);
  }
}
