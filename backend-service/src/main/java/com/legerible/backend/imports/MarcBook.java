package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquisition;
import com.legerible.contracts.language.LanguageCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/** What a MARC21 record says about a book. */
final class MarcBook {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[0-9]{3}|20[0-9]{2})(?![0-9])");
  private static final Pattern UNREADABLE = Pattern.compile("\uFFFD|<U\\+[0-9A-F]{4}>");
  private static final Pattern INVERTED = Pattern.compile("([^,]+), ([^,]+)");
  private static final String[] NAMES = {"100", "110", "111", "700", "710"};

  private static final Pattern ANY_YEAR = Pattern.compile("-?[0-9]{1,4}");
  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
  private static final Pattern BEHIND_NAME = Pattern.compile("(?<![\\s,;:/])[\\s,;:/]+$");
  private static final Pattern WORD_WITH_STOP = Pattern.compile("\\p{L}{3}\\.$");

  private final Record record;
  private final boolean punctuated;

  private MarcBook(Record record) {
    this.record = record;
    char[] form = record.getLeader().getImplDefined2();
    this.punctuated = form.length < 2 || (form[1] != 'c' && form[1] != 'n');
  }

  /**
   * The entry of a record.
   *
   * @param text what a report shows of the record, asked for only where it is broken
   */
  static Entry entry(Record record, Supplier<String> text) {
    try {
      var marc = new MarcBook(record);
      Acquisition book =
          new Acquisition(
              Acquisition.IMPORT,
              marc.isbn(),
              marc.title(),
              marc.authors(),
              marc.year(),
              marc.language());
      return Books.entry(book);
    } catch (BrokenRecord broken) {
      return new Entry.Broken(broken.reason(), text.get());
    } catch (RuntimeException e) {
      // A record that marc4j read permissively may hold fields without what every field has.
      return new Entry.Broken("The record's fields are damaged.", text.get());
    }
  }

  private @Nullable String isbn() throws BrokenRecord {
    var cells = new ArrayList<String>();
    for (DataField field : fields("020")) {
      Optional.ofNullable(value(field, 'a')).ifPresent(cells::add);
    }
    return Books.isbn(cells);
  }

  private String title() throws BrokenRecord {
    List<DataField> fields = fields("245");
    if (fields.isEmpty()) {
      throw new BrokenRecord(
          fields("200").isEmpty()
              ? "The record has no title: field 245 is missing."
              : "The record is UNIMARC (its title stands in field 200): convert it to MARC21.");
    }
    var title = new StringBuilder();
    for (Subfield part : fields.get(0).getSubfields()) {
      String data = readable(part.getData());
      char code = part.getCode();
      if (code == 'a' || code == 'b' || code == 'n' || code == 'p') {
        title.append(title.isEmpty() ? "" : code == 'b' ? ": " : ". ").append(bare(data));
      }
    }
    if (title.isEmpty()) {
      throw new BrokenRecord("The record has no title: field 245 has no subfield a.");
    }
    return title.toString();
  }

  private List<String> authors() throws BrokenRecord {
    Set<String> names = new LinkedHashSet<>();
    for (DataField field : fields(NAMES)) {
      String name = value(field, 'a');
      if (name != null && !name.isBlank() && field.getSubfield('t') == null) {
        names.add(name(field, name));
      }
    }
    return List.copyOf(names);
  }

  /** “Herbert, Frank, 1920-1986.” is how libraries sort Frank Herbert. */
  private String name(DataField field, String written) {
    if (!punctuated || !field.getTag().endsWith("00")) {
      return bare(written);
    }
    String name = BEHIND_NAME.matcher(written.strip()).replaceAll("");
    // A full stop after an initial belongs to the name.
    boolean stops = name.endsWith(".") && WORD_WITH_STOP.matcher(name).find();
    name = stops ? name.substring(0, name.length() - 1) : name;
    Matcher inverted = INVERTED.matcher(name);
    boolean surnameFirst = field.getIndicator1() == '1' && inverted.matches();
    return surnameFirst ? inverted.group(2) + " " + inverted.group(1) : name;
  }

  private @Nullable Integer year() throws BrokenRecord {
    String printed = null;
    for (DataField field : fields("264", "260")) {
      String date = value(field, 'c');
      printed = printed == null ? date : printed;
    }
    if (printed != null && ANY_YEAR.matcher(printed.strip()).matches()) {
      return Integer.valueOf(printed.strip());
    }
    String fixed = fixed(7, 11);
    Matcher year =
        YEAR.matcher(FOUR_DIGITS.matcher(fixed).matches() ? fixed : printed == null ? "" : printed);
    return year.find() ? Integer.valueOf(year.group()) : null;
  }

  private @Nullable String language() throws BrokenRecord {
    Optional<String> fixed = LanguageCode.of(fixed(35, 38));
    if (fixed.isPresent()) {
      return fixed.get();
    }
    for (DataField field : fields("041")) {
      String code = value(field, 'a');
      // Older records write the codes of several languages one behind the other.
      if (code != null && code.length() <= 3) {
        return LanguageCode.of(code).orElse(null);
      }
    }
    return null;
  }

  /** Part of the fixed field 008. */
  private String fixed(int from, int to) {
    for (ControlField field : record.getControlFields()) {
      boolean longEnough = field.getData() != null && field.getData().length() >= to;
      if ("008".equals(field.getTag()) && longEnough) {
        return field.getData().substring(from, to);
      }
    }
    return "";
  }

  private List<DataField> fields(String... tags) {
    var fields = new ArrayList<DataField>();
    for (String tag : tags) {
      for (DataField field : record.getDataFields()) {
        if (tag.equals(field.getTag())) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  private static @Nullable String value(DataField field, char code) throws BrokenRecord {
    Subfield subfield = field.getSubfield(code);
    return subfield == null || subfield.getData() == null ? null : readable(subfield.getData());
  }

  private static String readable(String data) throws BrokenRecord {
    boolean doubtful = data.indexOf('\uFFFD') >= 0 || data.contains("<U+");
    if (doubtful && UNREADABLE.matcher(data).find()) {
      throw new BrokenRecord(
          "“" + Shown.of(data) + "” is neither UTF-8 nor MARC-8. Export the record as UTF-8.");
    }
    return data;
  }

  /** Without the punctuation of ISBD, which announces what the next subfield is. */
  private String bare(String data) {
    String bare = data.strip();
    boolean announces = !bare.isEmpty() && "/:;=,".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    return punctuated && announces ? bare.substring(0, bare.length() - 1).strip() : bare;
  }
}
