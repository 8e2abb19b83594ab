package com.legerible.streaming.providers;

import java.time.Duration;

/** The time for which a provider is left alone. */
public interface Recess {

  /** One that nobody remembers. */
  Recess FORGOTTEN =
      new Recess() {
        @Override
        public Duration left() {
          return Duration.ZERO;
        }

        @Override
        public void begin(Duration length) {}
      };

  /** How long it still lasts; zero where there is none. */
  Duration left();

  /** Begins now. */
  void begin(Duration length);
}
