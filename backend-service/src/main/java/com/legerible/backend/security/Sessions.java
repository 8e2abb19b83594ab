package com.legerible.backend.security;

import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.User;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Opens, recognises and ends sessions. Only the hash of a token is ever stored. */
@Service
public final class Sessions {

  private static final int TOKEN_BYTES = 32;

  private final SessionStore store;
  private final SessionProperties properties;
  private final SecureRandom random = new SecureRandom();

  Sessions(SessionStore store, SessionProperties properties) {
    this.store = store;
    this.properties = properties;
  }

  /** A new session for somebody whose password was right. */
  public Session open(User user) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expiresAt = store.insert(hash(token), user.id(), properties.lifetime());
    return new Session(token, expiresAt, user);
  }

  /** Who holds this token, unless it was revoked, has expired or never existed. */
  public Optional<SignedIn> find(String token) {
    return store.find(hash(token));
  }

  /** Those of the tokens whose sessions are open, in one query however many there are. */
  public Set<String> stillOpen(Set<String> tokens) {
    Set<ByteBuffer> open = new HashSet<>();
    store.open(tokens.stream().map(Sessions::hash).toList()).stream()
        .map(ByteBuffer::wrap)
        .forEach(open::add);
    return tokens.stream()
        .filter(token -> open.contains(ByteBuffer.wrap(hash(token))))
        .collect(Collectors.toSet());
  }

  public void close(String token) {
    store.revoke(hash(token));
  }

  /** Ends all sessions of a reader but the one with this token. */
  public void closeOthers(long readerId, String token) {
    store.revokeOthers(readerId, hash(token));
  }

  public void closeAll(long readerId) {
    store.revokeOthers(readerId, new byte[0]);
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetEnded() {
    store.deleteEnded();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
