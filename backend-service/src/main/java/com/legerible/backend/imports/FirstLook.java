package com.legerible.backend.imports;

import com.legerible.backend.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the first kilobyte what a file is. */
final class FirstLook {

  /** How many bytes are looked at. */
  static final int BYTES = 1024;

  private static final Pattern LEADER = Pattern.compile("(?s)\\s*[0-9]{5}[ -~]{5}.{14}.*");
  private static final Pattern MARCXML =
      Pattern.compile("<(?:[\\w.-]+:)?(?:collection|record)(?:[\\s>]|$)");

  /** Damaged records may have one of so many. */
  private static final int MOST_CONTROLS = 50;

  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w:.-]*)");

  private FirstLook() {}

  /** Refuses what no import reads, and says what it looks like instead. */
  static FileFormat at(byte[] head) {
    if (head.length == 0) {
      throw unsupported("The file is empty.");
    }
    refuseArchives(head);
    boolean sixteen = CsvLines.sixteenBits(head);
    String text = new String(head, sixteen ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    String bare = withoutMark(head, text);
    if (bare.startsWith("<")) {
      return sixteen ? refuseSixteenBits() : markup(bare);
    }
    if (!sixteen && looksLikeMarc(text)) {
      return FileFormat.MARC21;
    }
    refuseOtherTexts(bare);
    if (!sixteen && controls(text) > 0) {
      throw looksLike("something binary");
    }
    return FileFormat.CSV;
  }

  private static boolean looksLikeMarc(String text) {
    boolean separators = text.indexOf('\u001e') >= 0 && text.indexOf('\u001f') >= 0;
    boolean marked = separators || (LEADER.matcher(text).matches() && text.indexOf('\u001e') >= 0);
    // Bytes at random hold every separator, but others of their kind as often.
    return marked && controls(text) <= text.length() / MOST_CONTROLS;
  }

  /** How many signs no text has, except for those that separate the parts of MARC21 records. */
  private static long controls(String text) {
    return text.chars()
        .filter(c -> c < ' ' && "\t\n\f\r\u001b\u001d\u001e\u001f".indexOf(c) < 0)
        .count();
  }

  private static FileFormat refuseSixteenBits() {
    throw looksLike("XML in UTF-16, which no import reads: save it as UTF-8");
  }

  private static void refuseArchives(byte[] head) {
    String[][] beginnings = {
      {"1f8b", "a gzip archive: unpack it first (gunzip)"},
      {"504b0304", "a zip archive or an Excel workbook: unpack it, or save it as CSV"},
      {"504b0506", "an empty zip archive"},
      {"425a68", "a bzip2 archive: unpack it first"},
      {"fd377a585a00", "an xz archive: unpack it first"},
      {"28b52ffd", "a zstd archive: unpack it first"},
      {"377abcaf271c", "a 7z archive: unpack it first"},
      {"d0cf11e0", "an old Excel workbook: save it as CSV"},
      {"25504446", "a PDF"},
      {"89504e47", "a picture"},
      {"ffd8ff", "a picture"}
    };
    String hex = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
    for (String[] beginning : beginnings) {
      if (hex.startsWith(beginning[0])) {
        throw looksLike(beginning[1]);
      }
    }
  }

  private static FileFormat markup(String text) {
    if (text.contains("<!DOCTYPE") && !text.toLowerCase(Locale.ROOT).contains("<!doctype html")) {
      throw looksLike("XML with a DOCTYPE, which no import reads: remove it");
    }
    if (MARCXML.matcher(text).find()) {
      return FileFormat.MARCXML;
    }
    if (text.toLowerCase(Locale.ROOT).contains("<html")) {
      throw looksLike("a web page");
    }
    Matcher root = ROOT.matcher(text);
    throw looksLike(
        root.find() ? "XML, but with “" + root.group(1) + "” instead of “collection”" : "XML");
  }

  private static void refuseOtherTexts(String text) {
    if (text.startsWith("{") || text.startsWith("[{") || text.matches("(?s)\\[\\s*\\{.*")) {
      throw looksLike("JSON");
    }
    if (text.startsWith("=LDR") || text.startsWith("LDR ")) {
      throw looksLike("MARC in its text form (MarcEdit, yaz): save it as MARC21 or MARCXML");
    }
    if (text.startsWith("TY  - ")) {
      throw looksLike("RIS");
    }
    if (text.startsWith("@") && text.matches("(?s)@\\w+\\s*\\{.*")) {
      throw looksLike("BibTeX");
    }
  }

  private static String withoutMark(byte[] head, String text) {
    boolean marked = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB;
    return (marked ? text.substring(3) : text).stripLeading();
  }

  private static Refused looksLike(String what) {
    return unsupported("The file looks like " + what + ".");
  }

  static Refused unsupported(String what) {
    return Refused.unsupported(
        what + " Imports read MARC21 (ISO 2709), MARCXML and CSV with a line of column names.");
  }
}
