package com.legerible.backend.csv;

import com.legerible.backend.export.ListExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Sends whole lists as tables, of which it holds only a few rows at a time. */
@Service
public final class CsvExport {

  public static final String TYPE = "text/csv";

  /** How many rows a query with a cursor reads ahead. */
  public static final int FETCHED_AT_ONCE = 500;

  private final ListExport lists;

  CsvExport(ListExport lists) {
    this.lists = lists;
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
    lists.send(
        response,
        TYPE + ";charset=UTF-8",
        name + ".csv",
        rows,
        (items, out) -> write(items, out, columns));
  }

  private static <T> void write(Iterator<T> rows, OutputStream out, List<Column<T>> columns)
      throws IOException {
    Writer table = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    table.write(Line.head(columns));
    while (rows.hasNext()) {
      table.write(Line.of(rows.next(), columns));
    }
    table.flush();
  }
}
