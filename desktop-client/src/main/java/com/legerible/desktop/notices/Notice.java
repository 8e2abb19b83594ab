package com.legerible.desktop.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for the person in front of the screen.
 *
 * @param key of the words
 * @param values for the words
 * @param failure what went wrong, told as the last of the values; absent when all is well
 * @param offer what can be done about it; absent when nothing needs to be
 */
public record Notice(
    String key, List<Object> values, @Nullable Throwable failure, @Nullable Offer offer) {

  /**
   * A button beside the sentence.
   *
   * @param key of its words, a verb
   */
  public record Offer(String key, Runnable action) {}

  public static Notice of(String key, Object... values) {
    return new Notice(key, List.of(values), null, null);
  }

  public static Notice failed(String key, Throwable failure, Object... values) {
    return new Notice(key, List.of(values), failure, null);
  }

  public Notice undoing(Runnable undo) {
    return offering("undo", undo);
  }

  public Notice offering(String verb, Runnable action) {
    return new Notice(key, values, failure, new Offer(verb, action));
  }
}
