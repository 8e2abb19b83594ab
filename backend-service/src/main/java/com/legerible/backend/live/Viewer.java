package com.legerible.backend.live;

import com.legerible.backend.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who looks at a stream, as long as the session is open. */
record Viewer(SignedIn who, String token) {

  static boolean seesReaders(@Nullable Viewer viewer) {
    return viewer != null && SignedIn.seesReaders(viewer.who);
  }

  long readerId() {
    return who.readerId();
  }

  /** Without the token, so that no log ever holds one. */
  @Override
  public String toString() {
    return "Viewer[" + who.userName() + "]";
  }
}
