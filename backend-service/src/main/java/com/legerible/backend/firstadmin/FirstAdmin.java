package com.legerible.backend.firstadmin;

import com.legerible.backend.accounts.Passwords;
import com.legerible.backend.accounts.Reader;
import com.legerible.backend.accounts.Readers;
import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the user {@code admin} where there is no admin and a password was given. Once there is one,
 * the setting means nothing any more: it never changes a password.
 */
@Component
final class FirstAdmin implements ApplicationRunner {

  static final String USER_NAME = "admin";

  private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);
  private static final Address NOWHERE = new Address("", "", "", "");

  private final FirstAdminProperties properties;
  private final FirstAdminStore store;
  private final Readers readers;
  private final Passwords passwords;

  FirstAdmin(
      FirstAdminProperties properties,
      FirstAdminStore store,
      Readers readers,
      Passwords passwords) {
    this.properties = properties;
    this.store = store;
    this.readers = readers;
    this.passwords = passwords;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (properties.password().isEmpty() || store.somebodyGoverns()) {
      return;
    }
    String hash = passwords.hashOfNew("LEGERIBLE_FIRST_ADMIN_PASSWORD", properties.password());
    // Of several replicas that start at once, one succeeds.
    readers
        .join(new Reader(USER_NAME, "Admin", null, Role.ADMIN, NOWHERE), hash)
        .ifPresent(id -> log.info("The library got its first admin, {}", USER_NAME));
  }
}
