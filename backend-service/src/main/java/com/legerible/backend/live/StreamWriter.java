package com.legerible.backend.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to one client without ever blocking. Whoever has news only signals; one thread at a time
 * writes as long as the socket takes it, then the container says when it takes more.
 */
final class StreamWriter implements WriteListener, AsyncListener {

  private static final Logger log = LoggerFactory.getLogger(StreamWriter.class);
  private static final int CHUNK = 32 * 1024;

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Executor writers;
  private final Supplier<byte @Nullable []> source;
  private final Ending onEnd;
  private final AtomicInteger signals = new AtomicInteger();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean takesMore;
  private volatile boolean toEnd;
  private boolean unflushed;

  StreamWriter(
      AsyncContext context,
      ServletOutputStream out,
      Executor writers,
      Source source,
      Ending onEnd) {
    this.context = context;
    this.out = out;
    this.writers = writers;
    this.source = () -> source.take(CHUNK);
    this.onEnd = onEnd;
  }

  /** Starts to listen; the container calls back as soon as the socket takes bytes. */
  void start() {
    context.addListener(this);
    out.setWriteListener(this);
  }

  /** Something waits to be written. */
  void signal() {
    if (!ended.get() && signals.getAndIncrement() == 0) {
      writers.execute(this::writeAll);
    }
  }

  /** Ends the stream as soon as no thread writes to it. */
  void end() {
    toEnd = true;
    signal();
  }

  @Override
  public void onWritePossible() {
    takesMore = true;
    if (signals.getAndIncrement() == 0) {
      writeAll();
    }
  }

  private void writeAll() {
    int answered = signals.get();
    do {
      write();
      answered = signals.addAndGet(-answered);
    } while (answered != 0);
  }

  private void write() {
    try {
      if (toEnd && !ended.get()) {
        ended();
        context.complete();
      }
      while (takesMore && !ended.get()) {
        // Before asking: the container may answer from another thread before the answer is seen.
        takesMore = false;
        if (!out.isReady()) {
          return;
        }
        takesMore = true;
        if (!writeOnce()) {
          return;
        }
      }
    } catch (IOException | IllegalStateException e) {
      // The container tells its listener, which completes. Here it may be too late: the container
      // uses what belongs to a request again, and another stream would end.
      log.debug("A live stream broke off: {}", e.toString());
      ended();
    } catch (RuntimeException e) {
      log.warn("A live stream has nothing to write and ends", e);
      ended();
      complete();
    }
  }

  private void complete() {
    try {
      context.complete();
    } catch (IllegalStateException e) {
      log.trace("The container had ended the stream before", e);
    }
  }

  private boolean writeOnce() throws IOException {
    byte[] bytes = source.get();
    if (bytes != null) {
      out.write(bytes);
      unflushed = true;
      return true;
    }
    if (unflushed) {
      unflushed = false;
      out.flush();
      return true;
    }
    return false;
  }

  private void ended() {
    ended(false);
  }

  private void ended(boolean notRead) {
    if (ended.compareAndSet(false, true)) {
      onEnd.ended(notRead);
    }
  }

  @Override
  public void onError(Throwable t) {
    log.debug("A live stream broke off: {}", t.toString());
    // The container's way to say that bytes have waited for too long.
    ended(t instanceof SocketTimeoutException);
  }

  @Override
  public void onComplete(AsyncEvent event) {
    ended();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    ended();
  }

  /** Completed here, or the container would write an error page into the broken stream. */
  @Override
  public void onError(AsyncEvent event) {
    ended();
    complete();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}

  /** Where the bytes to write come from. */
  interface Source {

    /** The next bytes, at most about so many; nothing when nothing waits. */
    byte @Nullable [] take(int about);
  }

  /** What becomes of a stream that has ended. */
  interface Ending {

    /**
     * Called once.
     *
     * @param notRead whether the client was there but read nothing any more
     */
    void ended(boolean notRead);
  }
}
