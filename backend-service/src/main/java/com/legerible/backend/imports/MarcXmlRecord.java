package com.legerible.backend.imports;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/** Reads one record of MARCXML. Neither entities nor a DTD mean anything here. */
final class MarcXmlRecord {

  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final MarcFactory marc = MarcFactory.newInstance();

  MarcXmlRecord() {
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    // A record on its own lacks the declarations of its document.
    xml.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  Entry entry(String text) {
    try {
      return MarcBook.entry(read(text), () -> Shown.of(text));
    } catch (XMLStreamException | RuntimeException e) {
      return new Entry.Broken("The record is not well-formed XML, or not MARCXML.", Shown.of(text));
    }
  }

  private Record read(String text) throws XMLStreamException {
    Record record = marc.newRecord();
    XMLStreamReader reader = xml.createXMLStreamReader(new StringReader(text));
    try {
      DataField field = null;
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          field = take(reader, record, field);
        }
      }
      return record;
    } finally {
      reader.close();
    }
  }

  private @Nullable DataField take(XMLStreamReader reader, Record record, @Nullable DataField field)
      throws XMLStreamException {
    String name = reader.getLocalName();
    switch (name.substring(name.indexOf(':') + 1)) {
      case "leader" -> record.setLeader(marc.newLeader(leader(reader.getElementText())));
      case "controlfield" -> {
        String tag = attribute(reader, "tag");
        record.addVariableField(marc.newControlField(tag, reader.getElementText()));
      }
      case "datafield" -> {
        DataField added =
            marc.newDataField(
                attribute(reader, "tag"), indicator(reader, "ind1"), indicator(reader, "ind2"));
        record.addVariableField(added);
        return added;
      }
      case "subfield" -> {
        String code = attribute(reader, "code");
        String data = reader.getElementText();
        if (field != null && code.length() == 1) {
          field.addSubfield(marc.newSubfield(code.charAt(0), data));
        }
      }
      default -> {}
    }
    return field;
  }

  /** Lengths mean nothing in XML, and are often blank. */
  private static String leader(String written) {
    String padded = (written + " ".repeat(24)).substring(0, 24);
    return "00000" + padded.substring(5, 10) + "2200000" + padded.substring(17, 20) + "4500";
  }

  private static char indicator(XMLStreamReader reader, String name) {
    String value = attribute(reader, name);
    return value.isEmpty() ? ' ' : value.charAt(0);
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
