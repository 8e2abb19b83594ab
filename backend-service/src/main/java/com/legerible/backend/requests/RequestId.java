package com.legerible.backend.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The name of the request that is being answered. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  /** Under which each line of the log carries it. */
  public static final String LOG_FIELD = "requestId";

  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern TAKEN_OVER = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private RequestId() {}

  /** The name that the client chose, or a new one where that could forge a line of the log. */
  static String take(HttpServletRequest request) {
    String chosen = request.getHeader(HEADER);
    String id =
        chosen != null && TAKEN_OVER.matcher(chosen).matches()
            ? chosen
            : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** Of the request that this thread answers; nothing in the background. */
  public static @Nullable String current() {
    return MDC.get(LOG_FIELD);
  }

  public static @Nullable String of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : null;
  }
}
