package com.legerible.desktop.notifications;

import java.time.LocalTime;

/**
 * The hours in which nobody wants to be told anything; over midnight when they end before they
 * begin.
 */
record QuietHours(int from, int to) {
  boolean cover(LocalTime now) {
    int hour = now.getHour();
    return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
  }
}
