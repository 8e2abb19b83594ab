package com.legerible.streaming;

import com.legerible.streaming.cataloguer.Cataloguer;
import com.legerible.streaming.source.IsbnSource;
import java.time.Clock;
import java.util.List;

/** The process of the ISBN source or of a cataloguer. */
public final class LegeribleStreaming {

  private static final int REFUSED = 2;

  private LegeribleStreaming() {}

  public static void main(String[] arguments) {
    try {
      Loop loop = loop(List.of(arguments), StreamingSettings.from(System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(new OrderlyStop(loop), "stop"));
      loop.run();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(REFUSED);
    }
  }

  static Loop loop(List<String> arguments, StreamingSettings settings) {
    if (arguments.equals(List.of("source"))) {
      return IsbnSource.on(
          settings.kafka(), new Parts(settings).finder(), settings.every(), Clock.systemUTC());
    }
    if (arguments.equals(List.of("cataloguer"))) {
      return Cataloguer.on(settings.kafka(), new Parts(settings).providers(), Clock.systemUTC());
    }
    throw new IllegalArgumentException(
        "The arguments are "
            + arguments
            + ", but must be one word: source (says which ISBNs were seen)"
            + " or cataloguer (looks them up).");
  }
}
