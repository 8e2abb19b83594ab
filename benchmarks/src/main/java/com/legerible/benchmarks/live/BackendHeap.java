package com.legerible.benchmarks.live;

import com.legerible.benchmarks.ResidentMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the backend's objects take, garbage aside. */
final class BackendHeap {

  private static final long LIMIT_SECONDS = 60;

  private final Gauges gauges;
  private final long pid;

  /**
   * Of the one backend on this computer.
   *
   * @throws IOException when there is not exactly one
   */
  BackendHeap(Gauges gauges) throws IOException {
    List<ResidentMemory> backends =
        ResidentMemory.ofAll().stream()
            .filter(one -> one.name().equals("LegeribleBackend"))
            .toList();
    if (backends.size() != 1) {
      throw new IOException(
          "the heap can be told of one backend, but " + backends.size() + " run on this computer");
    }
    this.gauges = gauges;
    this.pid = backends.get(0).pid();
  }

  /** Bytes in use after the garbage was collected. */
  double used() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process collecting =
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!collecting.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || collecting.exitValue() != 0) {
      throw new IOException("jcmd could not make process " + pid + " collect its garbage");
    }
    return gauges.heap();
  }

  long residentMegabytes() {
    return ResidentMemory.of(pid);
  }
}
