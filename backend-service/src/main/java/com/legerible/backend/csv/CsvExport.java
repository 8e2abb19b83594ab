package com.legerible.backend.csv;

import com.legerible.backend.problems.AnswerBroken;
import com.legerible.backend.problems.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends whole lists, of which it holds only a few rows at a time. */
@Service
public final class CsvExport {

  public static final String TYPE = "text/csv";

  /** How many rows a query with a cursor reads ahead. */
  public static final int FETCHED_AT_ONCE = 500;

  private static final Logger log = LoggerFactory.getLogger(CsvExport.class);

  /** Each holds a connection to the database for as long as its client takes to read. */
  private static final int AT_ONCE = 4;

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final TransactionTemplate reading;

  CsvExport(PlatformTransactionManager transactions) {
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Sends a list.
   *
   * @param name of the file, without its ending
   * @param rows opened within a transaction that only reads
   */
  public <T> void send(
      HttpServletResponse response,
      String name,
      List<Column<T>> columns,
      Supplier<Stream<T>> rows) {
    if (!free.tryAcquire()) {
      throw Refused.tooOften(
          AT_ONCE + " lists are being exported already. Please try again in a moment.");
    }
    try {
      reading.executeWithoutResult(
          status -> {
            try (Stream<T> open = rows.get()) {
              write(response, name, columns, open.iterator());
            }
          });
    } catch (UncheckedIOException gone) {
      log.debug("A client went away before the end of its list: {}", gone.getMessage());
    } catch (RuntimeException failure) {
      if (response.isCommitted()) {
        throw new AnswerBroken("The list " + name + " broke off", failure);
      }
      response.reset();
      throw failure;
    } finally {
      free.release();
    }
  }

  private static <T> void write(
      HttpServletResponse response, String name, List<Column<T>> columns, Iterator<T> rows) {
    response.setContentType(TYPE + ";charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + ".csv").build().toString());
    try {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
      out.write(Line.head(columns));
      while (rows.hasNext()) {
        out.write(Line.of(rows.next(), columns));
      }
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
