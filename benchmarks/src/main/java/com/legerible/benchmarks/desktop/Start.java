package com.legerible.benchmarks.desktop;

import com.legerible.benchmarks.CannotMeasureException;
import com.legerible.benchmarks.desktop.inside.Told;
import com.legerible.localstack.servers.DataFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How long a start took, in milliseconds.
 *
 * @param frame until the window was drawn
 * @param processors what it took of them until the window was drawn
 * @param content until the ranking stood in it
 */
record Start(long frame, long processors, long content) {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Of a client that is closed again. */
  static Start measure(DataFolder folder, String server, String config)
      throws CannotMeasureException, IOException, InterruptedException {
    try (DesktopProcess desktop = DesktopProcess.start(folder, "start", server, config)) {
      return of(desktop);
    }
  }

  static Start of(DesktopProcess desktop) throws CannotMeasureException, InterruptedException {
    long frame = -1;
    long processors = 0;
    long content = -1;
    while (frame < 0 || content < 0) {
      Told moment = desktop.next(LIMIT);
      if (moment.kind() == Told.Kind.FRAME) {
        frame = desktop.since(moment);
        processors = moment.number(1);
      } else if (moment.kind() == Told.Kind.CONTENT) {
        content = desktop.since(moment);
      }
    }
    return new Start(frame, processors, content);
  }

  /** The median of some starts, with the slowest. */
  static String words(String how, List<Start> starts) {
    return String.format(
        java.util.Locale.ROOT,
        "start, %s: first frame %s ms (%s ms of processors), with the ranking %s ms"
            + " (median, slowest of %d)",
        how,
        middle(starts, Start::frame),
        middle(starts, Start::processors),
        middle(starts, Start::content),
        starts.size());
  }

  private static String middle(List<Start> starts, ToLongFunction<Start> part) {
    List<Long> sorted = new ArrayList<>(starts.stream().map(part::applyAsLong).sorted().toList());
    return sorted.get(sorted.size() / 2) + ", " + sorted.get(sorted.size() - 1);
  }
}
