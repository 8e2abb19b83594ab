package com.legerible.deployment;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Kubernetes' and Spark's ways of writing amounts. */
final class Quantities {

  private static final Pattern AMOUNT = Pattern.compile("(\\d+)([A-Za-z]*)");
  private static final Map<String, Long> UNITS =
      Map.of("", 1L, "Mi", 1L << 20, "Gi", 1L << 30, "m", 1L << 20, "g", 1L << 30);

  private Quantities() {}

  static long bytes(JsonNode memory) {
    Matcher amount = AMOUNT.matcher(memory.asString());
    if (!amount.matches() || !UNITS.containsKey(amount.group(2))) {
      throw new IllegalArgumentException("'" + memory + "' is no memory");
    }
    return Long.parseLong(amount.group(1)) * UNITS.get(amount.group(2));
  }

  /** Thousandths of a core. */
  static long millicores(JsonNode cores) {
    String text = cores.asString();
    return text.endsWith("m")
        ? Long.parseLong(text.substring(0, text.length() - 1))
        : Long.parseLong(text) * 1000;
  }
}
