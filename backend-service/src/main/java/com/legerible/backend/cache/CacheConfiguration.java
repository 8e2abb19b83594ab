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
  MemcachedServers memcachedServers(CacheProperties properties) {
    return new MemcachedServers(properties);
  }

  @Bean
  Cache cache(
      MemcachedServers servers, CacheProperties properties, JsonMapper json, MeterRegistry meters) {
    return new Cache(
        servers.shelves(),
        new Flights(properties.patience()),
        (int) properties.lifetime().toSeconds(),
        json,
        meters);
  }
}
