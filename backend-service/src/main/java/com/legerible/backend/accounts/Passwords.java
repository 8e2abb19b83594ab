package com.legerible.backend.accounts;

import com.legerible.backend.problems.Given;
import com.legerible.backend.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, and what is stored of them. */
@Component
public final class Passwords {

  private static final int SHORTEST = 8;

  /** All that bcrypt looks at: a longer one would be compared by its beginning only. */
  private static final int MOST_BYTES = 72;

  private final PasswordEncoder encoder;

  /** Compared for unknown names, so that the time of an answer does not tell who is a member. */
  private final String nobodysHash;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobodysHash = hash("nobody has this password");
  }

  /** The hash of a new password, unless that is too short or too long. */
  public String hashOfNew(String field, @Nullable String password) {
    String wanted = Given.present(field, password);
    if (wanted.codePointCount(0, wanted.length()) < SHORTEST || wanted.isBlank()) {
      throw Refused.invalid(
          field, "A password needs at least " + SHORTEST + " characters that are not all spaces.");
    }
    if (bytes(wanted) > MOST_BYTES) {
      throw Refused.invalid(field, "A password may have at most " + MOST_BYTES + " bytes.");
    }
    return hash(wanted);
  }

  String hash(String password) {
    return Objects.requireNonNull(encoder.encode(password));
  }

  /** Takes as long where there is no hash, and then says no. */
  boolean matches(String password, @Nullable String hash) {
    boolean comparable = bytes(password) <= MOST_BYTES;
    boolean same =
        encoder.matches(comparable ? password : "too long", hash == null ? nobodysHash : hash);
    return same && comparable && hash != null;
  }

  private static int bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length;
  }
}
