package com.legerible.backend.demonstration;

import java.net.InetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether this is a demonstration.
 *
 * @param enabled loads the demonstration library and accounts with a password that everybody knows
 * @param listen where the backend listens: nobody outside this computer may use those accounts
 */
@ConfigurationProperties("legerible.demonstration")
record DemonstrationProperties(boolean enabled, InetAddress listen) {

  DemonstrationProperties {
    if (enabled && !listen.isLoopbackAddress()) {
      throw DemonstrationRefused.loading(listen);
    }
  }

  boolean isReachedByOthers() {
    return !listen.isLoopbackAddress();
  }
}
