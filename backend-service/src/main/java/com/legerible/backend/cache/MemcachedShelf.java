package com.legerible.backend.cache;

import com.google.code.yanf4j.core.impl.StandardSocketOption;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClientBuilder;
import net.rubyeye.xmemcached.exception.MemcachedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Memcached, connected in the background: a start never waits for it. */
final class MemcachedShelf implements Shelf {

  private static final Logger log = LoggerFactory.getLogger(MemcachedShelf.class);
  private static final int CONNECT_MILLIS = 1_000;
  private static final int HEAL_MILLIS = 2_000;

  /** So many answers too late in a row, and one more, and the connection is made anew. */
  private static final int PATIENCE = 2;

  private final String name;
  private final Supplier<InetSocketAddress> way;
  private final Duration timeout;
  private final RawBytes raw = new RawBytes();
  private volatile @Nullable MemcachedClient client;
  private volatile boolean closed;

  MemcachedShelf(ServerAddress server, Duration timeout) {
    this(server.toString(), server::socket, timeout);
  }

  /**
   * One that is not reached where it is.
   *
   * @param way where it is reached, asked for when it is connected
   */
  MemcachedShelf(String name, Supplier<InetSocketAddress> way, Duration timeout) {
    this.name = name;
    this.way = way;
    this.timeout = timeout;
    Thread connecting = new Thread(this::connect, "memcached-connect");
    connecting.setDaemon(true);
    connecting.start();
  }

  String name() {
    return name;
  }

  @Override
  public byte @Nullable [] get(String key) throws ShelfUnreachable {
    try {
      return connected().get(key, timeout.toMillis(), raw);
    } catch (TimeoutException | MemcachedException e) {
      throw new ShelfUnreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShelfUnreachable(e);
    }
  }

  @Override
  public void put(String key, byte[] bytes, int seconds) throws ShelfUnreachable {
    try {
      connected().set(key, seconds, bytes, raw, timeout.toMillis());
    } catch (TimeoutException | MemcachedException e) {
      throw new ShelfUnreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShelfUnreachable(e);
    }
  }

  private MemcachedClient connected() throws ShelfUnreachable {
    MemcachedClient known = client;
    if (known == null) {
      throw new ShelfUnreachable("not connected yet");
    }
    return known;
  }

  private void connect() {
    XMemcachedClientBuilder builder = new XMemcachedClientBuilder(List.of(way.get()));
    builder.setConnectTimeout(CONNECT_MILLIS);
    builder.setOpTimeout(timeout.toMillis());
    builder.setEnableHealSession(true);
    builder.setHealSessionInterval(HEAL_MILLIS);
    builder.setSocketOption(StandardSocketOption.TCP_NODELAY, true);
    builder.setName("legerible");
    try {
      MemcachedClient built = builder.build();
      built.setTimeoutExceptionThreshold(PATIENCE);
      client = built;
      if (closed) {
        shutDown(built);
      }
    } catch (IOException e) {
      log.warn("Memcached {} cannot be used: {}", name, e.toString());
    }
  }

  void close() {
    closed = true;
    MemcachedClient known = client;
    if (known != null) {
      shutDown(known);
    }
  }

  private static void shutDown(MemcachedClient open) {
    try {
      open.shutdown();
    } catch (IOException e) {
      log.debug("The connection to Memcached was closed before: {}", e.toString());
    }
  }
}
