package com.legerible.desktop.client;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.DefaultRetryDelayStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.FaultEvent;
import com.launchdarkly.eventsource.MessageEvent;
import com.launchdarkly.eventsource.StartedEvent;
import com.launchdarkly.eventsource.StreamClosedByCallerException;
import com.launchdarkly.eventsource.StreamEvent;
import com.launchdarkly.eventsource.StreamException;
import com.launchdarkly.eventsource.StreamHttpErrorException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live stream over server-sent events: it resumes where it broke, with growing pauses. */
public final class HttpLiveStream implements LiveStream {
  private static final Logger log = LoggerFactory.getLogger(HttpLiveStream.class);
  private static final int UNAUTHORIZED = 401;
  // The library sends a heartbeat each 10 s; two missing ones mean that nobody is there.
  private static final Duration SILENCE = Duration.ofSeconds(25);

  private final HttpUrl url;
  private final SessionToken token;
  private final Duration firstPause;
  private final OkHttpClient http;
  private final LiveMessages messages = new LiveMessages(new Json());
  private volatile boolean closed;
  // Only the stream's own thread uses it; a library that is away is worth one line, not one a
  // second.
  private boolean standing = true;
  private volatile @Nullable EventSource current;

  public HttpLiveStream(HttpUrl address, SessionToken token, Duration firstPause) {
    this.url = address.newBuilder().addPathSegments("api/live").build();
    this.token = token;
    this.firstPause = firstPause;
    this.http =
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(3))
            .readTimeout(SILENCE)
            .writeTimeout(Duration.ofSeconds(10))
            .build();
  }

  @Override
  public void open(LiveListener listener) {
    Thread thread = new Thread(() -> follow(listener), "live-stream");
    thread.setDaemon(true);
    thread.start();
  }

  private void follow(LiveListener listener) {
    while (!closed) {
      try (EventSource source = newSource()) {
        current = source;
        readUntilClosed(source, listener);
      }
    }
  }

  private void readUntilClosed(EventSource source, LiveListener listener) {
    try {
      StreamEvent event = source.readAnyEvent();
      while (!closed && !isOurOwnEnd(event)) {
        hear(event, listener);
        event = source.readAnyEvent();
      }
    } catch (StreamClosedByCallerException e) {
      log.debug("The live stream is closed.");
    } catch (StreamException e) {
      listener.disconnected();
      log.warn("The live stream starts anew: {}", e.getMessage());
    }
  }

  /**
   * After a close the library would connect once more, with the old position, if it was read on.
   */
  private static boolean isOurOwnEnd(StreamEvent event) {
    return event instanceof FaultEvent fault
        && fault.getCause() instanceof StreamClosedByCallerException;
  }

  private void hear(StreamEvent event, LiveListener listener) {
    if (event instanceof MessageEvent message) {
      messages.pass(message.getEventName(), message.getData(), listener);
    } else if (event instanceof StartedEvent) {
      standing = true;
      log.info("The live stream stands.");
      listener.connected();
    } else if (event instanceof FaultEvent fault) {
      lost(fault.getCause(), listener);
    }
  }

  private void lost(StreamException cause, LiveListener listener) {
    if (standing) {
      log.info("The live stream broke and is being opened again: {}", cause.toString());
    }
    standing = false;
    listener.disconnected();
    if (cause instanceof StreamHttpErrorException refused && refused.getCode() == UNAUTHORIZED) {
      token.clear();
      listener.sessionEnded();
    }
  }

  private EventSource newSource() {
    return new EventSource.Builder(
            ConnectStrategy.http(url).httpClient(http).requestTransformer(this::withSession))
        .errorStrategy(ErrorStrategy.alwaysContinue())
        .retryDelay(firstPause.toMillis(), TimeUnit.MILLISECONDS)
        .retryDelayStrategy(
            DefaultRetryDelayStrategy.defaultStrategy()
                .maxDelay(10, TimeUnit.SECONDS)
                .backoffMultiplier(1.6f))
        .retryDelayResetThreshold(5, TimeUnit.SECONDS)
        .build();
  }

  private Request withSession(Request request) {
    String secret = token.value();
    return secret == null
        ? request
        : request.newBuilder().header("Authorization", "Bearer " + secret).build();
  }

  @Override
  public void reopen() {
    EventSource source = current;
    if (source != null) {
      source.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    reopen();
  }
}
