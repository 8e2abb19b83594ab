package com.legerible.localstack.cache;

import io.netty.channel.Channel;
import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.eviction.EvictionStrategy;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.server.memcached.MemcachedBaseDecoder;
import org.infinispan.server.memcached.MemcachedServer;
import org.infinispan.server.memcached.configuration.MemcachedProtocol;
import org.infinispan.server.memcached.configuration.MemcachedServerConfiguration;
import org.infinispan.server.memcached.configuration.MemcachedServerConfigurationBuilder;

/** Speaks memcached's text protocol over an in-memory cache of bounded size. */
public final class CacheServer {

  private static final String CACHE = "memcachedCache";
  private static final String SIZE = "32MB";

  private CacheServer() {}

  public static void main(String[] arguments) {
    int port = port(arguments);
    EmbeddedCacheManager caches = new DefaultCacheManager(new GlobalConfigurationBuilder().build());
    caches.defineConfiguration(CACHE, boundedCache().build());
    MemcachedServer server = new PatientServer();
    server.start(endpoint(port), caches);
    server.postStart();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  caches.stop();
                },
                "stop-cache"));
  }

  static int port(String... arguments) {
    if (arguments.length != 1 || !arguments[0].startsWith("--port=")) {
      throw new IllegalArgumentException("Say --port=NUMBER and nothing else");
    }
    return Integer.parseInt(arguments[0].substring("--port=".length()));
  }

  private static final class PatientServer extends MemcachedServer {

    @Override
    public void installMemcachedInboundHandler(Channel channel, MemcachedBaseDecoder decoder) {
      channel.pipeline().addFirst(new WholeCommands());
      super.installMemcachedInboundHandler(channel, decoder);
    }
  }

  private static ConfigurationBuilder boundedCache() {
    ConfigurationBuilder cache = new ConfigurationBuilder();
    cache.encoding().mediaType(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    cache.memory().maxSize(SIZE).whenFull(EvictionStrategy.REMOVE);
    return cache;
  }

  private static MemcachedServerConfiguration endpoint(int port) {
    return new MemcachedServerConfigurationBuilder()
        .host("127.0.0.1")
        .port(port)
        .protocol(MemcachedProtocol.TEXT)
        .defaultCacheName(CACHE)
        .ioThreads(2)
        .build();
  }
}
