package com.legerible.benchmarks.desktop.inside;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A knock at the thread of the screen as the flight recorder shows it, beside what Java did. */
@Name("legerible.ClickWait")
@Label("Wait of a click")
@Category("Legerible")
@StackTrace(false)
final class ClickWait extends Event {

  @Label("Processor time in ms")
  long processorMillis;
}
