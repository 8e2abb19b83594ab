package com.legerible.backend.readers;

import com.legerible.backend.accounts.Addresses;
import com.legerible.backend.accounts.Passwords;
import com.legerible.backend.accounts.Reader;
import com.legerible.backend.accounts.Readers;
import com.legerible.backend.audit.Audit;
import com.legerible.backend.privacy.Forgetting;
import com.legerible.backend.problems.Given;
import com.legerible.backend.problems.Refused;
import com.legerible.backend.security.Sessions;
import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.NewReader;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ReaderChange;
import com.legerible.contracts.rest.Role;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Registers, changes and removes readers; what has more rights than a reader is for admins. */
@Service
final class ReaderDesk {

  private static final int LONGEST_USER_NAME = 100;

  private final Readers readers;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Forgetting forgetting;
  private final Audit audit;
  private final TransactionOperations transactions;

  ReaderDesk(
      Readers readers,
      Passwords passwords,
      Sessions sessions,
      Forgetting forgetting,
      Audit audit,
      TransactionOperations transactions) {
    this.readers = readers;
    this.passwords = passwords;
    this.sessions = sessions;
    this.forgetting = forgetting;
    this.audit = audit;
    this.transactions = transactions;
  }

  Profile register(NewReader wanted, SignedIn by) {
    Role role = Objects.requireNonNullElse(wanted.role(), Role.READER);
    mayHandle(role, by);
    String userName = Given.text("userName", wanted.userName(), LONGEST_USER_NAME);
    var reader =
        new Reader(
            userName,
            Addresses.name(wanted.name()),
            null,
            role,
            Addresses.complete(wanted.address()));
    String hash = passwords.hashOfNew("password", wanted.password());
    long id = transactions.execute(status -> register(reader, hash, by));
    return readers.get(id);
  }

  private long register(Reader reader, String hash, SignedIn by) {
    long id =
        readers
            .join(reader, hash)
            .orElseThrow(
                () ->
                    Refused.conflict(
                        "Somebody has the user name “" + reader.userName() + "” already."));
    audit.record(by.readerId(), "reader.create", Audit.reader(id), "role " + reader.role());
    return id;
  }

  Profile change(long id, ReaderChange change, SignedIn by) {
    transactions.executeWithoutResult(
        status -> {
          if (change.role() != null) {
            readers.holdAdmins();
          }
          Profile before = handled(id, by);
          String name = change.name() == null ? before.name() : Addresses.name(change.name());
          Address address =
              change.address() == null ? before.address() : Addresses.complete(change.address());
          Role role = Objects.requireNonNullElse(change.role(), before.role());
          changeRole(before, role, by);
          readers.change(before, name, address);
          audit.record(by.readerId(), "reader.change", Audit.reader(id), null);
        });
    return readers.get(id);
  }

  private void changeRole(Profile before, Role role, SignedIn by) {
    if (role == before.role()) {
      return;
    }
    mayHandle(role, by);
    readers.staysGovernedWithout(before.id());
    readers.setRole(before.id(), role);
    // Open streams still show what the old role allowed.
    sessions.closeAll(before.id());
    String change = "from " + before.role() + " to " + role;
    audit.record(by.readerId(), "reader.role", Audit.reader(before.id()), change);
  }

  void setPassword(long id, PasswordChange change, SignedIn by) {
    String hash = passwords.hashOfNew("wanted", change.wanted());
    transactions.executeWithoutResult(
        status -> {
          handled(id, by);
          readers.setPassword(id, hash);
          sessions.closeAll(id);
          audit.record(by.readerId(), "reader.password", Audit.reader(id), null);
        });
  }

  void remove(long id, SignedIn by) {
    transactions.executeWithoutResult(
        status -> {
          readers.holdAdmins();
          handled(id, by);
          forgetting.erase(id);
          if (id != by.readerId()) {
            audit.record(by.readerId(), "reader.delete", Forgetting.LEFT, null);
          }
        });
  }

  /** Within a transaction: what is decided about the reader holds until its end. */
  private Profile handled(long id, SignedIn by) {
    Profile reader = readers.hold(id);
    mayHandle(reader.role(), by);
    return reader;
  }

  private static void mayHandle(Role role, SignedIn by) {
    if (role != Role.READER && by.role() != Role.ADMIN) {
      throw Refused.notAllowed("Only admins give, change or take the role " + role + ".");
    }
  }
}
