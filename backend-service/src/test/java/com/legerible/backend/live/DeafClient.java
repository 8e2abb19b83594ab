package com.legerible.backend.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A screen that asks for the live stream, reads the first line of the answer, and then nothing. */
final class DeafClient implements AutoCloseable {

  private final Socket socket;

  private DeafClient(Socket socket) {
    this.socket = socket;
  }

  static DeafClient connect(Replica replica) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.setSoTimeout(40_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), replica.port()));
    socket
        .getOutputStream()
        .write("GET /api/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return new DeafClient(socket);
  }

  String statusLine() throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream answer = socket.getInputStream();
    for (int next = answer.read(); next >= 0 && next != '\n'; next = answer.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
