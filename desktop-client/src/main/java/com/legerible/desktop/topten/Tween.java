package com.legerible.desktop.topten;

/** A number on its way from one value to another. */
final class Tween {
  private double from;
  private double to;
  private double now;

  double now() {
    return now;
  }

  void jump(double value) {
    from = value;
    to = value;
    now = value;
  }

  void aim(double value, boolean atOnce) {
    if (atOnce) {
      jump(value);
    } else {
      from = now;
      to = value;
    }
  }

  void move(double done) {
    now = done >= 1 ? to : from + (to - from) * done;
  }
}
