package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StreamWriterTest {

  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private final ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>();
  private final Socket socket = new Socket();
  private final AtomicInteger ends = new AtomicInteger();
  private final StreamWriter writer =
      new StreamWriter(
          new MockAsyncContext(new MockHttpServletRequest(), new MockHttpServletResponse()),
          socket,
          tasks::add,
          about -> next(),
          notRead -> ends.incrementAndGet());

  @Test
  void nothingIsWrittenBeforeTheContainerAllowsIt() {
    waiting.add("a");
    writer.signal();
    runTasks();
    assertThat(socket.written).isEmpty();
    writer.onWritePossible();
    assertThat(socket.written).containsExactly("a", "flush");
  }

  @Test
  void whoSignalsNeverWrites() {
    writer.onWritePossible();
    waiting.add("a");
    writer.signal();
    assertThat(socket.written).isEmpty();
    runTasks();
    assertThat(socket.written).containsExactly("a", "flush");
  }

  @Test
  void manySignalsAreOneTask() {
    for (int i = 0; i < 1000; i++) {
      writer.signal();
    }
    assertThat(tasks).hasSize(1);
  }

  @Test
  void aFullSocketCostsNothingUntilItTakesMore() {
    writer.onWritePossible();
    socket.full = true;
    waiting.add("a");
    writer.signal();
    runTasks();
    waiting.add("b");
    writer.signal();
    runTasks();
    assertThat(socket.written).isEmpty();
    socket.full = false;
    writer.onWritePossible();
    assertThat(socket.written).containsExactly("a", "b", "flush");
  }

  @Test
  void aBrokenSocketEndsTheStreamOnce() {
    writer.onWritePossible();
    socket.broken = true;
    waiting.add("a");
    writer.signal();
    runTasks();
    writer.onError(new IOException("gone"));
    writer.signal();
    runTasks();
    assertThat(ends).hasValue(1);
  }

  @Test
  void aStreamThatIsToEndEndsEvenWhenItsSocketIsFull() {
    writer.onWritePossible();
    socket.full = true;
    waiting.add("a");
    writer.signal();
    writer.end();
    runTasks();
    assertThat(ends).hasValue(1);
  }

  @Test
  void noSignalIsLostBetweenThreads() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    StreamWriter busy =
        new StreamWriter(
            new MockAsyncContext(new MockHttpServletRequest(), new MockHttpServletResponse()),
            socket,
            pool,
            about -> next(),
            notRead -> {});
    busy.onWritePossible();
    CountDownLatch said = new CountDownLatch(2);
    for (int speaker = 0; speaker < 2; speaker++) {
      pool.execute(
          () -> {
            for (int i = 0; i < 5_000; i++) {
              waiting.add("x");
              busy.signal();
            }
            said.countDown();
          });
    }
    assertThat(said.await(20, TimeUnit.SECONDS)).isTrue();
    Awaitility.await().until(() -> waiting.isEmpty() && socket.bytes.get() == 10_000);
    assertThat(socket.together).hasValue(0);
    pool.shutdown();
  }

  private byte[] next() {
    String text = waiting.poll();
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private void runTasks() {
    while (!tasks.isEmpty()) {
      tasks.poll().run();
    }
  }

  private static final class Socket extends ServletOutputStream {

    private final List<String> written = new ArrayList<>();
    private final AtomicInteger bytes = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger together = new AtomicInteger();
    private boolean full;
    private boolean broken;

    @Override
    public boolean isReady() {
      return !full;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}

    @Override
    public void write(int one) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] some) throws IOException {
      if (inside.getAndIncrement() > 0) {
        together.incrementAndGet();
      }
      if (broken) {
        throw new IOException("Broken pipe");
      }
      bytes.addAndGet(some.length);
      written.add(new String(some, StandardCharsets.UTF_8));
      inside.decrementAndGet();
    }

    @Override
    public void flush() {
      written.add("flush");
    }
  }
}
