package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.catalogue.Acquisition;
import com.legerible.backend.export.MarcXml;
import com.legerible.contracts.rest.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one library writes, the other reads. */
class MarcXmlRoundTripTest {

  @Test
  void everyFieldComesBackAsItWas() throws Exception {
    List<Book> books =
        List.of(
            book(1, "9783453273351", "Später", List.of("Stephen King"), 2021, "de"),
            book(2, null, "Der Text des Lebens", List.of("Susanne Abel"), null, "de"),
            book(
                3,
                "9780439023481",
                "1984 <&> /",
                List.of("A, B", "Herbert, Frank,", "Ü."),
                999,
                "grc"),
            book(4, null, "Ilias :", List.of(), -750, null),
            book(5, null, "\uD83D\uDE00 'Salem; =1+1", List.of("Simon & Schuster"), null, "la"));
    assertThat(read(books))
        .extracting(entry -> ((Entry.OfBook) entry).book())
        .isEqualTo(books.stream().map(MarcXmlRoundTripTest::acquisition).toList());
  }

  @Test
  void whatXmlOrOtherLibrariesCannotSayCostsNoBook() throws Exception {
    List<Book> books =
        List.of(
            book(1, null, "A\uFFFFB\u0001", List.of(), null, "xx"),
            book(2, null, "Next", List.of(), null, "de"));
    assertThat(read(books))
        .extracting(entry -> ((Entry.OfBook) entry).book().title())
        .containsExactly("AB", "Next");
  }

  private static List<Entry> read(List<Book> books) throws IOException {
    var out = new ByteArrayOutputStream();
    MarcXml.write(books.iterator(), out);
    return SampleFiles.xml(out.toString(StandardCharsets.UTF_8));
  }

  private static Book book(
      long id, String isbn, String title, List<String> authors, Integer year, String language) {
    return new Book(id, isbn, title, authors, year, language, 3, 1);
  }

  private static Acquisition acquisition(Book book) {
    return new Acquisition(
        Acquisition.IMPORT,
        book.isbn(),
        book.title(),
        book.authors(),
        book.year(),
        book.language());
  }
}
