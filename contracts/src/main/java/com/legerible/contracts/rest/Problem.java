package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem detail.
 *
 * @param detail a sentence for people: what is wrong, with which value, and what to do
 * @param field the part of the request that is wrong; absent when it is no single one
 * @param requestId under which the server's log tells of the request
 */
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    @Nullable String field,
    @Nullable String requestId) {

  public Problem(
      String type,
      String title,
      int status,
      @Nullable String detail,
      @Nullable String instance,
      @Nullable String field) {
    this(type, title, status, detail, instance, field, null);
  }
}
