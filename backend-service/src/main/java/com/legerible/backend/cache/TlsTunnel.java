package com.legerible.backend.cache;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A door of this computer that leads to one Memcached by TLS, which the client itself does not
 * speak. Whoever is not what the certificates say is not let in: the door closes, and the cache
 * counts as away.
 */
final class TlsTunnel implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TlsTunnel.class);

  /** The client needs one; of more than a few, the oldest is one that it has given up. */
  private static final int MOST = 4;

  private static final int CONNECT_MILLIS = 1_000;
  private static final int HANDSHAKE_MILLIS = 2_000;
  private static final Duration AFTER_FAILURE = Duration.ofMillis(200);

  private final ServerAddress server;
  private final String authority;
  private final SSLSocketFactory encryption;
  private final ServerSocket door;
  private final Deque<Passage> passages = new ArrayDeque<>();
  private volatile @Nullable String told;

  /**
   * Leads to this server.
   *
   * @param authority where the certificates lie that the encryption trusts
   */
  TlsTunnel(ServerAddress server, String authority, SSLSocketFactory encryption) {
    this.server = server;
    this.authority = authority;
    this.encryption = encryption;
    try {
      this.door = new ServerSocket(0, MOST, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("This computer has no free port", e);
    }
    start(this::admit, "memcached-door");
  }

  /** Where the client finds the server. */
  InetSocketAddress entrance() {
    return (InetSocketAddress) door.getLocalSocketAddress();
  }

  private void admit() {
    while (!door.isClosed()) {
      try {
        Passage passage = new Passage(door.accept());
        makeRoomFor(passage);
        start(passage::lead, "memcached-out");
      } catch (IOException e) {
        LockSupport.parkNanos(AFTER_FAILURE.toNanos());
      }
    }
  }

  private void makeRoomFor(Passage passage) {
    synchronized (passages) {
      passages.addLast(passage);
      if (passages.size() > MOST) {
        passages.removeFirst().close();
      }
    }
  }

  private void connect(Socket far) throws IOException {
    far.connect(server.socket(), CONNECT_MILLIS);
    far.setTcpNoDelay(true);
    far.setSoTimeout(HANDSHAKE_MILLIS);
  }

  private SSLSocket encrypt(Socket far) throws IOException {
    SSLSocket encrypted =
        (SSLSocket) encryption.createSocket(far, server.host(), server.port(), true);
    SSLParameters parameters = encrypted.getSSLParameters();
    // Otherwise any certificate of the authority would do, whatever name it has.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    encrypted.setSSLParameters(parameters);
    encrypted.startHandshake();
    far.setSoTimeout(0);
    return encrypted;
  }

  /** Once: the client tries again every two seconds. */
  private void tell(IOException refused) {
    String reason = String.valueOf(refused.getMessage());
    if (!reason.equals(told)) {
      told = reason;
      log.warn("Memcached {} is not used: {}. {}", server, reason, remedy(refused));
    }
  }

  private String remedy(IOException refused) {
    return refused.getCause() instanceof CertificateException
        ? "LEGERIBLE_MEMCACHED_CA is %s; give it the certificate that signed the server's, and the server one of the name %s"
            .formatted(authority, server.host())
        : "Start the server with --enable-ssl, or leave LEGERIBLE_MEMCACHED_CA empty";
  }

  private static void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closeQuietly(door);
    synchronized (passages) {
      List.copyOf(passages).forEach(Passage::close);
    }
  }

  private static void closeQuietly(Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      log.debug("Closed before: {}", e.toString());
    }
  }

  /** One connection of the client, and the one to the server that belongs to it. */
  private final class Passage implements Closeable {

    private final Socket near;
    private final Socket far = new Socket();

    Passage(Socket near) {
      this.near = near;
    }

    void lead() {
      try (this) {
        near.setTcpNoDelay(true);
        connect(far);
        SSLSocket encrypted = trusted();
        start(() -> carry(encrypted, near), "memcached-back");
        carry(near, encrypted);
      } catch (IOException e) {
        log.debug("Memcached {} is away: {}", server, e.toString());
      }
    }

    private SSLSocket trusted() throws IOException {
      try {
        SSLSocket encrypted = encrypt(far);
        told = null;
        return encrypted;
      } catch (IOException e) {
        // Closed here means that the client wants it no more.
        if (!near.isClosed()) {
          tell(e);
        }
        throw e;
      }
    }

    private void carry(Socket from, Socket to) {
      try (this) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        in.transferTo(out);
      } catch (IOException e) {
        log.debug("A connection to Memcached {} has ended: {}", server, e.toString());
      }
    }

    /** Not the encrypted socket, whose farewell would wait for a server that takes nothing. */
    @Override
    public void close() {
      closeQuietly(near);
      closeQuietly(far);
      synchronized (passages) {
        passages.remove(this);
      }
    }
  }
}
