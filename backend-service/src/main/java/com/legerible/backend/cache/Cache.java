package com.legerible.backend.cache;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers repeated questions from Memcached. The version of what is asked for is part of the key,
 * so nothing has to be deleted and nothing old is found.
 */
public final class Cache {

  private static final Logger log = LoggerFactory.getLogger(Cache.class);

  /** Memcached refuses more; larger answers are computed each time. */
  private static final int LARGEST = 1_000_000;

  private final Shelf shelf;
  private final Breaker breaker;
  private final int seconds;
  private final JsonMapper json;
  private final MeterRegistry meters;

  Cache(Shelf shelf, Breaker breaker, int seconds, JsonMapper json, MeterRegistry meters) {
    this.shelf = shelf;
    this.breaker = breaker;
    this.seconds = seconds;
    this.json = json;
    this.meters = meters;
    Gauge.builder("legerible.cache.open", breaker, b -> b.isOpen() ? 1 : 0).register(meters);
  }

  /** The value of this version, from the cache or computed. */
  public <T> T get(String name, @Nullable String version, Class<T> type, Supplier<T> compute) {
    return get(name, version, type, compute, value -> true);
  }

  /**
   * The value of this version, from the cache or computed.
   *
   * @param version absent when it is not known: then nothing is cached
   * @param keep whether a computed value is as new as the version says, so that it may be kept
   */
  public <T> T get(
      String name,
      @Nullable String version,
      Class<T> type,
      Supplier<T> compute,
      Predicate<T> keep) {
    if (version == null) {
      return compute.get();
    }
    String kind = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    String key = key(name, version);
    Optional<T> cached = find(key).flatMap(bytes -> read(bytes, type));
    meters
        .counter(
            "legerible.cache.gets", "kind", kind, "result", cached.isPresent() ? "hit" : "miss")
        .increment();
    if (cached.isPresent()) {
      return cached.get();
    }
    T value = compute.get();
    if (keep.test(value)) {
      put(key, json.writeValueAsBytes(value));
    }
    return value;
  }

  private Optional<byte[]> find(String key) {
    byte[] sealed = ask(() -> shelf.get(key));
    return sealed == null ? Optional.empty() : CacheSeal.open(key, sealed);
  }

  private void put(String key, byte[] value) {
    if (value.length < LARGEST) {
      ask(
          () -> {
            shelf.put(key, CacheSeal.seal(key, value), seconds);
            return null;
          });
    }
  }

  private byte @Nullable [] ask(Question question) {
    if (!breaker.lets()) {
      return null;
    }
    try {
      byte[] answer = question.ask();
      if (breaker.succeeded()) {
        log.info("Memcached answers again");
      }
      return answer;
    } catch (Shelf.ShelfUnreachable e) {
      meters.counter("legerible.cache.failures").increment();
      if (breaker.failed()) {
        log.warn("Memcached does not answer and is left alone for a while: {}", e.getMessage());
      }
      return null;
    }
  }

  private <T> Optional<T> read(byte[] value, Class<T> type) {
    try {
      return Optional.of(json.readValue(value, type));
    } catch (JacksonException e) {
      log.debug("A cached value is of another shape and is computed anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  // Memcached takes no blanks and 250 bytes at most.
  private static String key(String name, String version) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((version + ' ' + name).getBytes(StandardCharsets.UTF_8));
      return "legerible:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private interface Question {
    byte @Nullable [] ask() throws Shelf.ShelfUnreachable;
  }
}
