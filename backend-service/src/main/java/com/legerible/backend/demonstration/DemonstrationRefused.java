package com.legerible.backend.demonstration;

import java.net.InetAddress;
import java.util.List;

/** The demonstration accounts may not exist where others can reach them. */
final class DemonstrationRefused extends RuntimeException {

  private final String remedy;

  private DemonstrationRefused(String what, InetAddress listen, String remedy) {
    super(what + ", but LEGERIBLE_LISTEN=" + listen.getHostAddress() + " lets other computers in.");
    this.remedy = remedy;
  }

  static DemonstrationRefused loading(InetAddress listen) {
    return new DemonstrationRefused(
        "LEGERIBLE_DEMONSTRATION=true loads accounts whose password everybody knows",
        listen,
        "Leave LEGERIBLE_LISTEN out, or set LEGERIBLE_DEMONSTRATION=false.");
  }

  static DemonstrationRefused kept(List<String> userNames, InetAddress listen) {
    return new DemonstrationRefused(
        "This library still has accounts with the password of the demonstration, which everybody knows ("
            + String.join(", ", userNames)
            + ")",
        listen,
        "Start with LEGERIBLE_LISTEN=127.0.0.1, sign in as each of them from this computer, and set another"
            + " password or remove the account.");
  }

  String remedy() {
    return remedy;
  }
}
