package com.legerible.localstack.servers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** A short talk with a server of this computer, to find out whether it answers. */
@FunctionalInterface
interface Conversation {

  Duration LIMIT = Duration.ofSeconds(2);

  /** Says something in the server's protocol and judges the answer. */
  boolean isAnswered(DataInputStream in, DataOutputStream out) throws IOException;

  /** Whether the server on the port gives the expected answer; no server is no answer. */
  static boolean with(int port, Conversation conversation) {
    try (Socket socket = new Socket()) {
      int limit = (int) LIMIT.toMillis();
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), limit);
      socket.setSoTimeout(limit);
      return conversation.isAnswered(
          new DataInputStream(socket.getInputStream()),
          new DataOutputStream(socket.getOutputStream()));
    } catch (IOException noAnswer) {
      return false;
    }
  }
}
