package com.legerible.backend.cache;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Memcached is, and how little is waited for it.
 *
 * @param servers each {@code host:port}; none means no cache
 * @param timeout of every single operation
 * @param lifetime of what is cached, at most a minute
 * @param failures so many in a row, and Memcached is left alone
 * @param pause for so long
 */
@ConfigurationProperties("legerible.cache")
record CacheProperties(
    @DefaultValue({}) List<String> servers,
    @DefaultValue("100ms") Duration timeout,
    @DefaultValue("60s") Duration lifetime,
    @DefaultValue("3") int failures,
    @DefaultValue("5s") Duration pause) {

  CacheProperties {
    if (lifetime.isNegative() || lifetime.isZero() || lifetime.toSeconds() > 60) {
      throw new IllegalArgumentException(
          "legerible.cache.lifetime must lie between 1 s and 60 s, but is " + lifetime);
    }
  }
}
