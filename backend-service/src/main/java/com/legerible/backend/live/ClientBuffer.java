package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.contracts.live.LiveEvents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one client: of each state only the newest, of facts every one up to a
 * limit. Beyond that it holds nothing until the client starts over with a snapshot.
 */
final class ClientBuffer {

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  private final Map<Object, Waiting> waiting = new LinkedHashMap<>();
  private final FactBudget budget;
  private int factLimit;
  private int facts;
  private boolean heartbeat;
  private boolean closed;
  private boolean startsOver = true;
  private @Nullable String reason;
  private @Nullable BroadcastPosition resumedFrom;

  /**
   * Makes an empty one.
   *
   * @param factLimit how many facts may wait
   * @param budget how many for all clients together
   */
  ClientBuffer(int factLimit, FactBudget budget) {
    this.factLimit = factLimit;
    this.budget = budget;
  }

  /** Drops what waits; the client is to get a snapshot next. */
  synchronized void startOver(@Nullable String why) {
    waiting.clear();
    budget.giveBack(facts);
    facts = 0;
    startsOver = true;
    resumedFrom = null;
    reason = why;
  }

  synchronized boolean startsOver() {
    return startsOver;
  }

  /** Why the client has to start over; nothing when it has only just come. */
  synchronized @Nullable String reason() {
    return reason;
  }

  /** Holds a snapshot from now on, and what comes after it. */
  synchronized void begin(BroadcastPosition position, @Nullable Frame reset, Frame snapshot) {
    startOver(null);
    startsOver = closed;
    if (reset != null) {
      waiting.put(LiveEvents.RESET, new Waiting(position, reset));
    }
    waiting.put(LiveEvents.SNAPSHOT, new Waiting(position, snapshot));
  }

  /** Goes on where the client was: with the facts since then, and what comes after them. */
  synchronized void resume(BroadcastPosition from, List<Fact> missed, boolean librarian) {
    startsOver = closed;
    resumedFrom = from;
    factLimit += missed.size();
    missed.forEach(fact -> fact(fact, librarian));
  }

  /** Whether the client has seen elsewhere what was not read here up to the position. */
  synchronized boolean isAheadOf(BroadcastPosition position) {
    BroadcastPosition seen = resumedFrom;
    return seen != null && !position.covers(seen);
  }

  /** Only the newest state of a key waits, in the place of the oldest: so it is never starved. */
  synchronized void state(String key, BroadcastPosition position, Frame frame) {
    if (!startsOver) {
      Waiting before = waiting.get(key);
      waiting.put(key, new Waiting(before == null ? position : before.position, frame));
    }
  }

  /** A state that the log gives, unless the client has seen a newer one elsewhere. */
  synchronized void logged(String key, BroadcastPosition position, Frame frame) {
    if (!isAheadOf(position)) {
      state(key, position, frame);
    }
  }

  synchronized void fact(Fact fact, boolean librarian) {
    BroadcastPosition seen = resumedFrom;
    if (startsOver || (seen != null && !fact.isAfter(seen))) {
      return;
    }
    if (facts >= factLimit || !budget.take(facts)) {
      startOver("More happened than this connection could carry.");
      return;
    }
    facts++;
    waiting.put(fact.place(), new Waiting(fact.position(), fact.frame(librarian)));
  }

  synchronized void heartbeat() {
    heartbeat = true;
  }

  /** Holds nothing from now on. */
  synchronized void close() {
    closed = true;
    startOver(null);
  }

  /** The next bytes to write, at most about so many; nothing when nothing waits. */
  synchronized byte @Nullable [] take(int about) {
    if (waiting.isEmpty() && !heartbeat) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(about, 1024));
    if (heartbeat) {
      out.writeBytes(HEARTBEAT);
      heartbeat = false;
    }
    Iterator<Map.Entry<Object, Waiting>> next = waiting.entrySet().iterator();
    while (next.hasNext() && out.size() < about) {
      Map.Entry<Object, Waiting> entry = next.next();
      next.remove();
      if (!(entry.getKey() instanceof String)) {
        facts--;
        budget.giveBack(1);
      }
      entry.getValue().frame.writeTo(out, id(entry.getValue().position));
    }
    return out.toByteArray();
  }

  // A replica that lags behind the one the client came from must not take it back.
  private String id(BroadcastPosition position) {
    BroadcastPosition seen = resumedFrom;
    if (seen == null) {
      return position.toString();
    }
    if (position.covers(seen)) {
      resumedFrom = null;
      return position.toString();
    }
    return position.furthest(seen).toString();
  }

  private record Waiting(BroadcastPosition position, Frame frame) {}
}
