package com.legerible.backend.cache;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Builds the cache in front of Postgres. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheProperties.class)
class CacheConfiguration {

  @Bean
  MemcachedShelf memcachedShelf(CacheProperties properties) {
    return new MemcachedShelf(properties);
  }

  @Bean
  Cache cache(
      MemcachedShelf shelf, CacheProperties properties, JsonMapper json, MeterRegistry meters) {
    Breaker breaker = new Breaker(properties.failures(), properties.pause(), System::nanoTime);
    return new Cache(shelf, breaker, (int) properties.lifetime().toSeconds(), json, meters);
  }
}
