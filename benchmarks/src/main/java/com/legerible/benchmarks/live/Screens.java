package com.legerible.benchmarks.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/** Many live streams, read by one thread that never blocks. */
final class Screens implements AutoCloseable {

  private static final int SMALL_WINDOW = 2_048;
  private static final ByteBuffer ACCEPTED =
      ByteBuffer.wrap("HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();

  private final URI server;
  private final LongConsumer loans;
  private final Selector selector;
  private final List<SocketChannel> sleeping = new ArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger speaking = new AtomicInteger();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
  private final Thread reader = new Thread(this::read, "screens");

  /**
   * None is open yet.
   *
   * @param loans hears of each loan on each stream, on the reading thread
   */
  Screens(URI server, LongConsumer loans) throws IOException {
    this.server = server;
    this.loans = loans;
    this.selector = Selector.open();
    reader.setDaemon(true);
    reader.start();
  }

  /** Opens streams, one after the other, so that no queue of the server overflows. */
  void open(int streams) throws IOException {
    for (int i = 0; i < streams; i++) {
      SocketChannel channel = connected(SocketChannel.open());
      channel.configureBlocking(false);
      open.incrementAndGet();
      channel.register(selector, SelectionKey.OP_READ, new Stream());
      selector.wakeup();
    }
  }

  /** Opens streams that nobody ever reads. */
  void openSleeping(int streams) throws IOException {
    for (int i = 0; i < streams; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
      sleeping.add(connected(channel));
    }
  }

  /** Those that the server has not ended. */
  int open() {
    return open.get();
  }

  /** Those that the server has accepted: one that it refuses is answered, too. */
  int speaking() {
    return speaking.get();
  }

  private SocketChannel connected(SocketChannel channel) throws IOException {
    channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    String request =
        "GET /api/live HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nAccept: text/event-stream\r\n\r\n";
    ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    return channel;
  }

  private void read() {
    try {
      while (selector.isOpen()) {
        selector.select(this::read, 1_000);
      }
    } catch (IOException | ClosedSelectorException e) {
      if (selector.isOpen()) {
        throw new IllegalStateException("The streams cannot be read any more", e);
      }
    }
  }

  private void read(SelectionKey key) {
    Stream stream = (Stream) key.attachment();
    try {
      buffer.clear();
      int length = ((SocketChannel) key.channel()).read(buffer);
      if (length < 0) {
        end(key);
        return;
      }
      buffer.flip();
      if (!stream.hasSpoken && length > 0) {
        stream.hasSpoken = true;
        speaking.addAndGet(isAccepted(buffer) ? 1 : 0);
      }
      stream.scanner.scan(buffer, loans);
    } catch (IOException broken) {
      end(key);
    }
  }

  private static boolean isAccepted(ByteBuffer answer) {
    int length = ACCEPTED.remaining();
    return answer.remaining() >= length && answer.slice(0, length).equals(ACCEPTED);
  }

  private void end(SelectionKey key) {
    key.cancel();
    open.decrementAndGet();
    try {
      key.channel().close();
    } catch (IOException e) {
      throw new UncheckedIOException("A stream that has ended cannot be closed", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : List.copyOf(selector.keys())) {
      key.channel().close();
    }
    for (SocketChannel channel : sleeping) {
      channel.close();
    }
    selector.close();
  }

  private static final class Stream {
    private final EventScanner scanner = new EventScanner();
    private boolean hasSpoken;
  }
}
