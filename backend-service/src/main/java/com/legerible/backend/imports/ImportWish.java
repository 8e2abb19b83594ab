package com.legerible.backend.imports;

import com.legerible.backend.problems.Given;
import com.legerible.backend.problems.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a librarian wants a file to be taken in.
 *
 * @param mapping columns by fields, where the names of the columns do not tell
 */
record ImportWish(
    ImportKind kind, boolean dryRun, @Nullable String fileName, Map<String, String> mapping) {

  private static final int LONGEST_NAME = 200;

  static ImportWish of(
      @Nullable String kind,
      @Nullable Boolean dryRun,
      @Nullable String fileName,
      @Nullable List<String> map) {
    String name = fileName == null ? null : Given.optionalText("fileName", fileName, LONGEST_NAME);
    return new ImportWish(ImportKind.of(kind), dryRun != null && dryRun, name, mapping(map));
  }

  private static Map<String, String> mapping(@Nullable List<String> map) {
    var mapping = new LinkedHashMap<String, String>();
    for (String pair : map == null ? List.<String>of() : map) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw Refused.invalid("map", "map is “" + pair + "”, but must be FIELD=COLUMN.");
      }
      Given.optionalText("map", pair, LONGEST_NAME);
      mapping.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return mapping;
  }
}
