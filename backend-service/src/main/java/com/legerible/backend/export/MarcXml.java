package com.legerible.backend.export;

import com.legerible.contracts.language.LanguageCode;
import com.legerible.contracts.rest.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes books as a collection in MARCXML, one after the other. */
public final class MarcXml {

  public static final String TYPE = "application/marcxml+xml";

  private static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";

  /** A book, described without the punctuation of ISBD, so that every field comes back as it is. */
  private static final String LEADER = "00000nam a2200000 c 4500";

  /** What no XML document may contain, not even as a reference. */
  private static final Pattern FOREIGN =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  /** Writes a whole collection; the stream stays open. */
  public static void write(Iterator<Book> books, OutputStream out) throws IOException {
    try {
      var collection = new MarcXml(out);
      while (books.hasNext()) {
        collection.add(books.next());
      }
      collection.end();
    } catch (XMLStreamException unwritten) {
      throw new IOException("The collection cannot be written", unwritten);
    }
  }

  private MarcXml(OutputStream out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("collection");
    xml.writeDefaultNamespace(NAMESPACE);
  }

  private void add(Book book) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("record");
    element("leader", LEADER);
    control("001", Long.toString(book.id()));
    control("008", fixed(book));
    if (book.isbn() != null) {
      data("020", ' ', book.isbn());
    }
    // First indicator 0: the name stands in its natural order.
    List<String> authors = book.authors();
    if (!authors.isEmpty()) {
      data("100", '0', authors.get(0));
    }
    data("245", authors.isEmpty() ? '0' : '1', book.title());
    if (book.year() != null) {
      field("264", ' ', '1', 'c', Integer.toString(book.year()));
    }
    for (int i = 1; i < authors.size(); i++) {
      data("700", '0', authors.get(i));
    }
    xml.writeEndElement();
  }

  private void end() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private static String fixed(Book book) {
    Integer year = book.year();
    String printed = year != null && year >= 1000 ? "s" + year + "    " : "n        ";
    String language = book.language() == null ? "   " : LanguageCode.ofLibraries(book.language());
    return "      " + printed + "xx" + " ".repeat(18) + language + "  ";
  }

  private void control(String tag, String value) throws XMLStreamException {
    xml.writeStartElement("controlfield");
    xml.writeAttribute("tag", tag);
    xml.writeCharacters(FOREIGN.matcher(value).replaceAll(""));
    xml.writeEndElement();
  }

  private void data(String tag, char first, String value) throws XMLStreamException {
    field(tag, first, ' ', 'a', value);
  }

  private void field(String tag, char first, char second, char code, String value)
      throws XMLStreamException {
    xml.writeStartElement("datafield");
    xml.writeAttribute("tag", tag);
    xml.writeAttribute("ind1", Character.toString(first));
    xml.writeAttribute("ind2", Character.toString(second));
    xml.writeStartElement("subfield");
    xml.writeAttribute("code", Character.toString(code));
    xml.writeCharacters(FOREIGN.matcher(value).replaceAll(""));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(FOREIGN.matcher(value).replaceAll(""));
    xml.writeEndElement();
  }
}
