package com.legerible.backend.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of a MARCXML file. Each is cut out by its tags and then read as XML of its own: a
 * damaged one costs itself only, and nothing that a document could declare is ever seen.
 */
final class MarcXmlEntries implements Entries {

  private static final Pattern BEGIN = Pattern.compile("<((?:[\\w.-]+:)?record)(?=[\\s>])");
  private static final Pattern ENCODING = Pattern.compile("encoding=[\"']([\\w.-]+)[\"']");
  private static final int LONGEST = 2_000_000;
  private static final int LONGEST_TAG = 120;
  private static final int SHOWN = 400;

  private final Reader file;
  private final StringBuilder window = new StringBuilder();
  private final char[] chunk = new char[1 << 14];
  private final MarcXmlRecord xml = new MarcXmlRecord();

  MarcXmlEntries(InputStream file) throws IOException {
    var buffered = new BufferedInputStream(file, 1 << 16);
    this.file = new InputStreamReader(buffered, charset(buffered));
  }

  private static Charset charset(BufferedInputStream file) throws IOException {
    file.mark(FirstLook.BYTES);
    String head = new String(file.readNBytes(200), StandardCharsets.ISO_8859_1);
    file.reset();
    Matcher encoding = ENCODING.matcher(head);
    return encoding.find() ? charset(encoding.group(1)) : StandardCharsets.UTF_8;
  }

  /** Whatever could be read until here is no code of two bytes for each sign, say what it may. */
  private static Charset charset(String name) {
    try {
      Charset said = Charset.forName(name);
      boolean ofAscii = said.canEncode() && "<".getBytes(said).length == 1;
      return ofAscii ? said : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  @Override
  public @Nullable Entry next() throws IOException {
    Matcher begin = findBegin();
    if (begin == null) {
      return null;
    }
    String name = begin.group(1);
    window.delete(0, begin.start());
    int from = 1;
    while (true) {
      int end = window.indexOf("</" + name, from);
      int other = nextBegin(name, from);
      if (other > 0 && (end < 0 || other < end)) {
        return brokenBefore(other);
      }
      if (end > 0) {
        return cut(end + name.length() + 2);
      }
      if (window.length() >= LONGEST) {
        return rest("The record is longer than " + LONGEST + " characters.");
      }
      from = Math.max(1, window.length() - LONGEST_TAG);
      if (!fill()) {
        return rest("The file ends within the record. Was it sent as a whole?");
      }
    }
  }

  /** Negative where none of them begins. */
  private int nextBegin(String name, int from) {
    int begin = window.indexOf("<" + name, from);
    while (begin > 0 && !endsName(begin + 1 + name.length())) {
      begin = window.indexOf("<" + name, begin + 1);
    }
    return begin;
  }

  private boolean endsName(int at) {
    return at < window.length() && (window.charAt(at) == '>' || window.charAt(at) <= ' ');
  }

  private Entry brokenBefore(int other) {
    String text = Shown.of(window.substring(0, Math.min(SHOWN, other)));
    window.delete(0, other);
    return new Entry.Broken("The record has no end: another one begins within it.", text);
  }

  private Entry cut(int end) throws IOException {
    String record = window.substring(0, end) + ">";
    window.delete(0, end);
    return xml.entry(record);
  }

  /** Goes on behind the tag that began the record: whatever follows is looked at again. */
  private Entry rest(String reason) {
    String text = Shown.of(window.substring(0, Math.min(SHOWN, window.length())));
    window.delete(0, 2);
    return new Entry.Broken(reason, text);
  }

  private @Nullable Matcher findBegin() throws IOException {
    while (true) {
      Matcher begin = BEGIN.matcher(window);
      if (begin.find()) {
        return begin;
      }
      // A tag may be cut by the end of what is read so far.
      window.delete(0, Math.max(0, window.length() - LONGEST_TAG));
      if (!fill()) {
        return null;
      }
    }
  }

  private boolean fill() throws IOException {
    int read = file.read(chunk);
    if (read > 0) {
      window.append(chunk, 0, read);
    }
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
