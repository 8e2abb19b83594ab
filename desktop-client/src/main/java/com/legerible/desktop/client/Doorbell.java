package com.legerible.desktop.client;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Rings at an address and tells who answers. */
public final class Doorbell {
  private final ExecutorService workers;

  public Doorbell(ExecutorService workers) {
    this.workers = workers;
  }

  /** Who answers at an address, or why nobody does. */
  public enum Answer {
    LEGERIBLE,
    NOT_READY,
    NOT_AN_ADDRESS,
    UNKNOWN_HOST,
    REFUSED,
    TIMED_OUT,
    CERTIFICATE_OF_ANOTHER,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_TRUSTED,
    SOMETHING_ELSE
  }

  /** The address that a person means, who may leave the protocol out; null when it is none. */
  public static @Nullable String address(String typed) {
    String text = typed.strip();
    HttpUrl url = HttpUrl.parse(text.contains("://") ? text : "http://" + text);
    return url == null || text.isEmpty() ? null : url.toString();
  }

  public CompletableFuture<Answer> ring(String typed) {
    String address = address(typed);
    if (address == null) {
      return CompletableFuture.completedFuture(Answer.NOT_AN_ADDRESS);
    }
    Http http = new Http(HttpUrl.get(address), new SessionToken(), workers);
    return new HttpRankings(http)
        .totals()
        .handle((totals, failure) -> failure == null ? Answer.LEGERIBLE : meaning(failure));
  }

  private static Answer meaning(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return Answer.UNKNOWN_HOST;
      }
      if (cause instanceof SSLPeerUnverifiedException) {
        return Answer.CERTIFICATE_OF_ANOTHER;
      }
      if (cause instanceof SSLHandshakeException) {
        return handshake(cause);
      }
      if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
        return Answer.REFUSED;
      }
      if (cause instanceof InterruptedIOException) {
        return Answer.TIMED_OUT;
      }
      if (cause instanceof LibraryException.Refused refused) {
        return refused.status() == 503 ? Answer.NOT_READY : Answer.SOMETHING_ELSE;
      }
    }
    return Answer.SOMETHING_ELSE;
  }

  private static Answer handshake(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.security.cert.CertificateExpiredException) {
        return Answer.CERTIFICATE_EXPIRED;
      }
    }
    return Answer.CERTIFICATE_NOT_TRUSTED;
  }
}
