package com.legerible.backend.flow;

import com.legerible.backend.requests.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Writes where a loan is into the log, under the name of the request that made it. */
public final class LoanTrail {

  private static final Logger log = LoggerFactory.getLogger("legerible.loans");

  private LoanTrail() {}

  /**
   * A loan has passed a hop.
   *
   * @param loan its number, or what else names it
   * @param requestId absent where no request made it: then nothing is written
   */
  public static void passed(Hop hop, String loan, @Nullable String requestId) {
    if (requestId == null || !log.isDebugEnabled()) {
      return;
    }
    String before = RequestId.current();
    MDC.put(RequestId.LOG_FIELD, requestId);
    log.debug("{} {}", loan, hop.word());
    if (before == null) {
      MDC.remove(RequestId.LOG_FIELD);
    } else {
      MDC.put(RequestId.LOG_FIELD, before);
    }
  }
}
