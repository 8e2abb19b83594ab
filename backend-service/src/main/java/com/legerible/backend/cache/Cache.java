package com.legerible.backend.cache;

import com.legerible.contracts.rest.Pipeline;
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
 * so nothing has to be deleted and nothing old is found. Of those who ask the same at the same
 * time, one computes.
 */
public final class Cache {

  private static final Logger log = LoggerFactory.getLogger(Cache.class);

  /** Memcached refuses more; larger answers are computed each time. */
  private static final int LARGEST = 1_000_000;

  private final Shelves shelves;
  private final Flights flights;
  private final int seconds;
  private final JsonMapper json;
  private final CacheFigures figures;

  Cache(Shelves shelves, Flights flights, int seconds, JsonMapper json, MeterRegistry meters) {
    this.shelves = shelves;
    this.flights = flights;
    this.seconds = seconds;
    this.json = json;
    this.figures = new CacheFigures(meters, shelves);
  }

  /** What it was good for since the start. */
  public Pipeline.CacheUse use() {
    return figures.use();
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
    String key = key(name, version);
    Optional<T> cached = find(key).flatMap(bytes -> read(bytes, type));
    figures.asked(name, cached.isPresent());
    return cached.orElseGet(() -> flights.share(key, type, () -> computed(key, compute, keep)));
  }

  private <T> T computed(String key, Supplier<T> compute, Predicate<T> keep) {
    T value = compute.get();
    if (keep.test(value)) {
      put(key, json.writeValueAsBytes(value));
    }
    return value;
  }

  private Optional<byte[]> find(String key) {
    try {
      byte[] sealed = shelves.get(key);
      return sealed == null ? Optional.empty() : CacheSeal.open(key, sealed);
    } catch (Shelf.ShelfUnreachable e) {
      figures.failed();
      return Optional.empty();
    }
  }

  private void put(String key, byte[] value) {
    if (value.length >= LARGEST) {
      return;
    }
    try {
      shelves.put(key, CacheSeal.seal(key, value), seconds);
    } catch (Shelf.ShelfUnreachable e) {
      figures.failed();
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
}
