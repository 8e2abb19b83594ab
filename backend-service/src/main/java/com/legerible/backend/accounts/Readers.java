package com.legerible.backend.accounts;

import com.legerible.backend.catalogue.FoldedText;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The members of the library. */
@Service
public final class Readers {

  private final ReaderStore store;
  private final Passwords passwords;

  Readers(ReaderStore store, Passwords passwords) {
    this.store = store;
    this.passwords = passwords;
  }

  /** What the library shows to a reader about themselves. */
  public Profile own(long readerId) {
    return store
        .profile(readerId)
        .orElseThrow(() -> Refused.notFound("Your account does not exist any more."));
  }

  /** Likewise, for somebody else. */
  public Profile get(long readerId) {
    return store
        .profile(readerId)
        .orElseThrow(
            () ->
                Refused.notFound(
                    "There is no reader " + readerId + ". GET /api/readers?q= finds readers."));
  }

  /** Likewise, as they stay until the running transaction ends. */
  public Profile hold(long readerId) {
    store.lock(readerId);
    return get(readerId);
  }

  /** Those whose name or user name contains all words. */
  public List<Long> named(String words, int limit) {
    return store.named(FoldedText.patterns(words), limit);
  }

  /** Whether an account has the user name and the password of this reader. */
  public boolean canSignIn(Reader reader) {
    String password = reader.password();
    return password != null
        && store
            .findByUserName(reader.userName())
            .filter(account -> passwords.matches(password, account.passwordHash()))
            .isPresent();
  }

  /** The new member's id, or nothing when somebody has that user name already. */
  public Optional<Long> join(Reader reader) {
    String password = reader.password();
    return store.insert(reader, password == null ? null : passwords.hash(password));
  }

  /** Likewise, with a hash that {@link Passwords} made. */
  public Optional<Long> join(Reader reader, String passwordHash) {
    return store.insert(reader, passwordHash);
  }

  public void change(Profile before, String name, Address address) {
    store.update(before, name, address);
  }

  public void setRole(long readerId, Role role) {
    store.setRole(readerId, role);
  }

  /**
   * Keeps all admins as they are until the running transaction ends. Whoever holds a single reader
   * too does this first: otherwise two who remove each other would wait for each other.
   */
  public void holdAdmins() {
    store.lockAdmins();
  }

  /**
   * Fails when this is the only admin. Nobody else can stop being one until the running transaction
   * ends.
   */
  public void staysGovernedWithout(long readerId) {
    if (store.lockAdmins().equals(List.of(readerId))) {
      throw Refused.conflict("This is the last admin of the library: name another one first.");
    }
  }

  /** Whether there is anybody who may do everything. */
  public boolean haveAdmin() {
    return !store.lockAdmins().isEmpty();
  }

  public void setPassword(long readerId, String hash) {
    store.setPassword(readerId, hash);
  }

  /** Synthetic readers up to an id, in a fixed order. */
  public List<Long> syntheticUpTo(long last) {
    return store.syntheticIds(last);
  }
}
