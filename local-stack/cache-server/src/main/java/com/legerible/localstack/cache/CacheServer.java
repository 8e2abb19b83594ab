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
  private static final String PORT = "--port=";
  private static final String KEYSTORE = "--keystore=";
  private static final String PASSWORD = "KEYSTORE_PASSWORD";

  private CacheServer() {}

  public static void main(String[] arguments) {
    MemcachedServerConfiguration endpoint = endpoint(arguments);
    EmbeddedCacheManager caches = new DefaultCacheManager(new GlobalConfigurationBuilder().build());
    caches.defineConfiguration(CACHE, boundedCache().build());
    MemcachedServer server = new PatientServer();
    server.start(endpoint, caches);
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

  private static final class PatientServer extends MemcachedServer {

    @Override
    public void installMemcachedInboundHandler(Channel channel, MemcachedBaseDecoder decoder) {
      // Behind what decrypts, where anything does.
      channel.pipeline().addBefore("decoder", "commands", new WholeCommands());
      super.installMemcachedInboundHandler(channel, decoder);
    }
  }

  private static ConfigurationBuilder boundedCache() {
    ConfigurationBuilder cache = new ConfigurationBuilder();
    cache.encoding().mediaType(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    cache.memory().maxSize(SIZE).whenFull(EvictionStrategy.REMOVE);
    return cache;
  }

  /** With a keystore it speaks TLS alone; its password stands in the environment. */
  private static MemcachedServerConfiguration endpoint(String... arguments) {
    MemcachedServerConfigurationBuilder endpoint =
        new MemcachedServerConfigurationBuilder()
            .host("127.0.0.1")
            .protocol(MemcachedProtocol.TEXT)
            .defaultCacheName(CACHE)
            .ioThreads(2);
    boolean hasPort = false;
    for (String argument : arguments) {
      if (argument.startsWith(PORT)) {
        endpoint.port(Integer.parseInt(argument.substring(PORT.length())));
        hasPort = true;
      } else if (argument.startsWith(KEYSTORE)) {
        encrypt(endpoint, argument.substring(KEYSTORE.length()));
      } else {
        throw new IllegalArgumentException(
            argument + " is not known; say " + PORT + "NUMBER and perhaps " + KEYSTORE + "FILE");
      }
    }
    if (!hasPort) {
      throw new IllegalArgumentException("Say " + PORT + "NUMBER");
    }
    return endpoint.build();
  }

  private static void encrypt(MemcachedServerConfigurationBuilder endpoint, String keystore) {
    endpoint
        .ssl()
        .enable()
        .keyStoreFileName(keystore)
        .keyStoreType("PKCS12")
        .keyStorePassword(System.getenv().getOrDefault(PASSWORD, "").toCharArray());
  }
}
