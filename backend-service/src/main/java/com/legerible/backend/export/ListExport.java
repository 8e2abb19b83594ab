package com.legerible.backend.export;

import com.legerible.backend.problems.AnswerBroken;
import com.legerible.backend.problems.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends whole lists in any format, a few items at a time, and only a few lists at once. */
@Service
public final class ListExport {

  /** Writes all items in one format. */
  @FunctionalInterface
  public interface Format<T> {

    void write(Iterator<T> items, OutputStream out) throws IOException;
  }

  private static final Logger log = LoggerFactory.getLogger(ListExport.class);

  /** Each holds a connection to the database for as long as its client takes to read. */
  private static final int AT_ONCE = 4;

  /** Or until this is over: nobody keeps a place, and old rows in the database, for days. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final TransactionTemplate reading;
  private final LongSupplier nanoTime;

  @Autowired
  ListExport(PlatformTransactionManager transactions) {
    this(transactions, System::nanoTime);
  }

  ListExport(PlatformTransactionManager transactions, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Sends a list.
   *
   * @param type of the content
   * @param file its name
   * @param items opened within a transaction that only reads
   */
  public <T> void send(
      HttpServletResponse response,
      String type,
      String file,
      Supplier<Stream<T>> items,
      Format<T> format) {
    if (!free.tryAcquire()) {
      throw Refused.tooOften(
          AT_ONCE + " lists are being exported already. Please try again in a moment.");
    }
    try {
      reading.executeWithoutResult(
          status -> {
            try (Stream<T> open = items.get()) {
              write(response, type, file, inTime(open.iterator()), format);
            }
          });
    } catch (UncheckedIOException gone) {
      log.debug("A client went away before the end of its list: {}", gone.getMessage());
    } catch (RuntimeException failure) {
      if (response.isCommitted()) {
        throw new AnswerBroken("The list " + file + " broke off", failure);
      }
      response.reset();
      throw failure;
    } finally {
      free.release();
    }
  }

  private <T> Iterator<T> inTime(Iterator<T> items) {
    long begin = nanoTime.getAsLong();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public T next() {
        if (nanoTime.getAsLong() - begin > LONGEST.toNanos()) {
          throw new IllegalStateException("The list was not read within " + LONGEST);
        }
        return items.next();
      }
    };
  }

  private static <T> void write(
      HttpServletResponse response, String type, String file, Iterator<T> items, Format<T> format) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    try {
      format.write(items, response.getOutputStream());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
