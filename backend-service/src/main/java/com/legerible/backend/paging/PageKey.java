package com.legerible.backend.paging;

import com.legerible.backend.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The opaque text that leads to the next page: the sort key of the last item of this one.
 *
 * @param parts as the list of that kind needs them
 */
public record PageKey(List<String> parts) {

  private static final String SEPARATOR = "\u001f";

  public PageKey {
    parts = List.copyOf(parts);
  }

  public static PageKey of(Object... parts) {
    return new PageKey(Arrays.stream(parts).map(String::valueOf).toList());
  }

  public String text() {
    byte[] joined = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
  }

  /**
   * What a client sent as {@code after}.
   *
   * @param reading may throw any runtime exception at a key that it cannot use
   */
  public static <T> Optional<T> read(@Nullable String after, Function<List<String>, T> reading) {
    if (after == null || after.isEmpty()) {
      return Optional.empty();
    }
    try {
      var joined = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      if (joined.indexOf('\u0000') >= 0) {
        throw new IllegalArgumentException("No key of a page holds a zero");
      }
      return Optional.of(reading.apply(List.of(joined.split(SEPARATOR, -1))));
    } catch (RuntimeException garbage) {
      throw Refused.invalid(
          "after", "“" + after + "” leads to no page: send the “next” of the page before.");
    }
  }
}
