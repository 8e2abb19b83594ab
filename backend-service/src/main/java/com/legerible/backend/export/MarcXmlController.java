package com.legerible.backend.export;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.contracts.rest.Book;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole catalogue as MARCXML; however large it is, a few hundred books are in memory. */
@Tag(name = "books")
@RestController
final class MarcXmlController {

  static final String TYPE = "application/marcxml+xml";

  private static final int AT_ONCE = 500;

  private final Catalogue catalogue;

  MarcXmlController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Operation(summary = "The whole catalogue for other libraries")
  @GetMapping(path = "/api/books", produces = TYPE)
  void all(HttpServletResponse response) throws IOException, XMLStreamException {
    List<Book> books = catalogue.behind(0, AT_ONCE);
    response.setContentType(TYPE);
    var xml = new MarcXml(response.getOutputStream());
    while (!books.isEmpty()) {
      for (Book book : books) {
        xml.write(book);
      }
      books = catalogue.behind(books.get(books.size() - 1).id(), AT_ONCE);
    }
    xml.end();
  }
}
