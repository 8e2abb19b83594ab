package com.legerible.backend.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A way to a server, on which bytes can get lost without anybody being told. */
final class Road implements AutoCloseable {

  private static final int CHUNK = 8 * 1024;

  private final ServerSocket door;
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<AtomicBoolean> open = new CopyOnWriteArrayList<>();

  Road(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  /** From now on nothing arrives on the connections that there are; new ones work. */
  void loseWhatIsSent() {
    open.forEach(way -> way.set(false));
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket from = door.accept();
        Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
        AtomicBoolean way = new AtomicBoolean(true);
        open.add(way);
        sockets.addAll(List.of(from, to));
        start(() -> carry(from, to, way));
        start(() -> carry(to, from, way));
      } catch (IOException closed) {
        // The test is over.
      }
    }
  }

  private static void carry(Socket from, Socket to, AtomicBoolean way) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[CHUNK];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (way.get()) {
          out.write(bytes, 0, read);
        }
      }
    } catch (IOException closed) {
      // One of the two has gone, and the other one goes with it.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "road");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
