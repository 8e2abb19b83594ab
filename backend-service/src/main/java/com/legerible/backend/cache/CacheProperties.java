package com.legerible.backend.cache;

import com.legerible.contracts.connections.Authority;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Memcached is, and how little is waited for it.
 *
 * @param servers each {@code host:port}; none means no cache
 * @param authority the file with the certificate that signed Memcached's; empty without encryption
 * @param timeout of every single operation
 * @param lifetime of what is cached, at most a minute
 * @param failures so many in a row, and a server is left alone
 * @param pause for so long
 * @param patience how long to wait for somebody else who computes the same
 */
@ConfigurationProperties("legerible.cache")
record CacheProperties(
    List<String> servers,
    String authority,
    Duration timeout,
    Duration lifetime,
    int failures,
    Duration pause,
    Duration patience) {

  CacheProperties {
    if (lifetime.isNegative() || lifetime.isZero() || lifetime.toSeconds() > 60) {
      throw new IllegalArgumentException(
          "legerible.cache.lifetime must lie between 1 s and 60 s, but is " + lifetime);
    }
  }

  /** Empty where the way is not encrypted. */
  Optional<SSLContext> encryption() {
    return Authority.encryption("LEGERIBLE_MEMCACHED_CA", authority);
  }
}
