package com.legerible.backend.demonstration;

import java.net.InetAddress;

/** The demonstration accounts may not exist where others can reach them. */
final class DemonstrationRefused extends RuntimeException {

  DemonstrationRefused(InetAddress listen) {
    super(
        "LEGERIBLE_DEMONSTRATION=true loads accounts whose password everybody knows, but"
            + " LEGERIBLE_LISTEN="
            + listen.getHostAddress()
            + " lets other computers in.");
  }
}
