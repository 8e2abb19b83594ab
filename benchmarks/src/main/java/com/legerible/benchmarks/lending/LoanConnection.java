package com.legerible.benchmarks.lending;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection. It does no more than HTTP asks for, because the client takes its time
 * from the same processors as the server, and its rival's client is a small one, too.
 */
final class LoanConnection implements AutoCloseable {

  /** What the server said. */
  record Answer(int status, String body) {}

  private static final int LIMIT_MILLIS = 60_000;
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final String LENGTH = "content-length:";

  private final InetSocketAddress server;
  private final String head;
  private @Nullable Socket socket;
  private InputStream in = InputStream.nullInputStream();

  LoanConnection(URI server, String token) {
    this.server = new InetSocketAddress(server.getHost(), server.getPort());
    this.head =
        "POST /api/loans HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Type: application/json\r\n";
  }

  /** Asks for a loan and waits for the answer. */
  Answer loan(long book, String key) throws IOException {
    String body = "{\"bookId\":" + book + "}";
    String request =
        head
            + "Idempotency-Key: "
            + key
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    connected().getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return answer();
  }

  private Socket connected() throws IOException {
    if (socket == null) {
      var fresh = new Socket();
      fresh.setTcpNoDelay(true);
      fresh.setSoTimeout(LIMIT_MILLIS);
      fresh.connect(server, LIMIT_MILLIS);
      socket = fresh;
      in = new BufferedInputStream(fresh.getInputStream());
    }
    return socket;
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().substring(STATUS_AT, STATUS_AT + 3));
    int length = -1;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      last |= header.equals("connection: close");
      if (header.startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    byte[] body = length < 0 ? chunks() : in.readNBytes(length);
    if (last) {
      close();
    }
    return new Answer(status, new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server ended the connection within an answer");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** The next loan connects anew. */
  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
