package com.legerible.streaming.providers;

import com.legerible.streaming.providers.Answer.Failed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search for a word found.
 *
 * @param isbns as they are written
 * @param failure absent where the provider answered
 */
public record SearchResult(List<String> isbns, @Nullable Failed failure) {

  public static SearchResult failed(Failed failure) {
    return new SearchResult(List.of(), failure);
  }
}
