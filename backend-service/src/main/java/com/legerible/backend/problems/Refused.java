package com.legerible.backend.problems;

import org.jspecify.annotations.Nullable;

/** The library says no: a rule forbids what was asked, and the message tells a person why. */
public final class Refused extends RuntimeException {

  /** Which kind of rule forbids it. */
  public enum Kind {
    INVALID,
    NOT_SIGNED_IN,
    NOT_ALLOWED,
    NOT_FOUND,
    CONFLICT,
    TOO_OFTEN,
    UNAVAILABLE,
    TOO_LARGE,
    UNSUPPORTED
  }

  private final Kind kind;
  private final @Nullable String field;

  private Refused(Kind kind, String message, @Nullable String field) {
    super(message);
    this.kind = kind;
    this.field = field;
  }

  /** The named part of the request is missing or wrong. */
  public static Refused invalid(String field, String message) {
    return new Refused(Kind.INVALID, message, field);
  }

  public static Refused notSignedIn(String message) {
    return new Refused(Kind.NOT_SIGNED_IN, message, null);
  }

  public static Refused notAllowed(String message) {
    return new Refused(Kind.NOT_ALLOWED, message, null);
  }

  public static Refused notFound(String message) {
    return new Refused(Kind.NOT_FOUND, message, null);
  }

  public static Refused conflict(String message) {
    return new Refused(Kind.CONFLICT, message, null);
  }

  /** Asked again too soon. */
  public static Refused tooOften(String message) {
    return new Refused(Kind.TOO_OFTEN, message, null);
  }

  /** What is asked for works without the rest of the library, and is away. */
  public static Refused unavailable(String message) {
    return new Refused(Kind.UNAVAILABLE, message, null);
  }

  /** More bytes than there is room for. */
  public static Refused tooLarge(String message) {
    return new Refused(Kind.TOO_LARGE, message, null);
  }

  /** A body of a kind that nobody reads here. */
  public static Refused unsupported(String message) {
    return new Refused(Kind.UNSUPPORTED, message, null);
  }

  public Kind kind() {
    return kind;
  }

  public @Nullable String field() {
    return field;
  }

  public String reason() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
