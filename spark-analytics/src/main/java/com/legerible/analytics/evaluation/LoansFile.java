package com.legerible.analytics.evaluation;

import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.HistoriesBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The loans of a CSV file that names a reader, a book and {@code loanedAt} in its header, in any
 * order; other columns are not looked at.
 *
 * @param books the id of each book as the file has it, by the book's number
 * @param lines how many loans the file has, repeated ones included
 */
public record LoansFile(Histories loans, List<String> books, int lines) {

  private static final int MOST_COMPLAINTS = 10;

  /**
   * Reads a file in UTF-8.
   *
   * @throws UnusableFile naming the lines that are wrong and what to do about them, or why the file
   *     cannot be read at all
   */
  public static LoansFile read(Path file) throws UnusableFile {
    if (Files.isDirectory(file)) {
      throw new UnusableFile(file + " is a folder. Name the file in it that holds the loans.");
    }
    try (CsvLines csv = CsvLines.open(file)) {
      return new Reading(csv, file).all();
    } catch (NoSuchFileException e) {
      throw new UnusableFile("There is no file " + file + ".");
    } catch (MalformedInputException e) {
      throw new UnusableFile("The file " + file + " is not in UTF-8. Save it in that encoding.");
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
      throw new UnusableFile("The file " + file + " cannot be read: " + reason);
    }
  }

  /** Writes the loans, each pair of a reader and a book once; readers get numbers as their ids. */
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("reader,book\n");
      for (int reader = 0; reader < loans.readers(); reader++) {
        for (int i = loans.start(reader); i < loans.start(reader + 1); i++) {
          out.write(reader + "," + quoted(books.get(loans.bookAt(i))) + "\n");
        }
      }
    }
  }

  private static String quoted(String id) {
    return '"' + id.replace("\"", "\"\"") + '"';
  }

  private static final class Reading {

    private final CsvLines csv;
    private final Ids readers = new Ids();
    private final Ids books = new Ids();
    private final HistoriesBuilder loans = new HistoriesBuilder();
    private final Complaints complaints;
    private int columns;
    private int readerColumn;
    private int bookColumn;
    private int dayColumn;

    private Reading(CsvLines csv, Path file) {
      this.csv = csv;
      this.complaints = new Complaints(file, MOST_COMPLAINTS);
    }

    private LoansFile all() throws IOException, UnusableFile {
      header();
      List<String> row = csv.next();
      while (row != null) {
        if (row.size() > 1 || !row.get(0).isBlank()) {
          take(row);
        }
        row = csv.next();
      }
      complaints.raise();
      if (loans.loans() == 0) {
        throw complaints.unusable("It has a header but no loans. Add a line for each loan.");
      }
      return new LoansFile(
          loans.build(readers.places(), books.places()), books.inOrder(), loans.loans());
    }

    private void header() throws IOException, UnusableFile {
      List<String> row = csv.next();
      if (row == null) {
        throw complaints.unusable("It is empty. Write the header reader,book,loanedAt first.");
      }
      List<String> names = row.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
      columns = names.size();
      readerColumn = column(names, "reader");
      bookColumn = column(names, "book");
      dayColumn = names.indexOf("loanedat");
    }

    private int column(List<String> names, String name) throws UnusableFile {
      int at = names.indexOf(name);
      if (at < 0) {
        throw complaints.unusable(
            String.format(
                "line 1: the header names no column '%s' but %s. Write the header"
                    + " reader,book,loanedAt; a comma stands between two columns.",
                name, names));
      }
      return at;
    }

    private void take(List<String> row) throws UnusableFile {
      int needed = Math.max(readerColumn, Math.max(bookColumn, dayColumn)) + 1;
      if (row.size() < Math.max(readerColumn, bookColumn) + 1) {
        complaints.add(
            csv.line(),
            "has %d of %d columns. Put texts that hold commas into quotes."
                .formatted(row.size(), needed));
        return;
      }
      if (row.size() > columns) {
        complaints.add(
            csv.line(),
            "has %d columns, the header has %d. Put texts that hold commas into quotes."
                .formatted(row.size(), columns));
        return;
      }
      String reader = row.get(readerColumn).strip();
      String book = row.get(bookColumn).strip();
      if (reader.isEmpty() || book.isEmpty()) {
        complaints.add(
            csv.line(), "has no " + (reader.isEmpty() ? "reader" : "book") + ". Fill it in.");
        return;
      }
      String day = dayColumn < 0 || dayColumn >= row.size() ? "" : row.get(dayColumn).strip();
      try {
        loans.add(readers.numberOf(reader), books.numberOf(book), Days.read(day));
      } catch (IllegalArgumentException e) {
        complaints.add(csv.line(), String.valueOf(e.getMessage()));
      }
    }
  }
}
