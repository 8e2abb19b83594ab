package com.legerible.benchmarks.similar;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that ran.
 *
 * @param seconds how long each computation took, without the program's start
 * @param peakMegabytes the most that it held in memory; 0 where the system does not say
 */
record Measured(int exitCode, List<Double> seconds, long peakMegabytes) {

  private static final Pattern FOUND = Pattern.compile("neighbours found: ([0-9.]+) s");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  Measured {
    seconds = List.copyOf(seconds);
  }

  /** Shows each line of the program under a name. */
  static Measured run(String name, List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<Double> seconds = new ArrayList<>();
    long peak = 0;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        System.out.println(name + ": " + line);
        Matcher found = FOUND.matcher(line);
        if (found.find()) {
          seconds.add(Double.parseDouble(found.group(1)));
          peak = Math.max(peak, peak(process.pid()));
        }
      }
    }
    return new Measured(process.waitFor(), seconds, peak);
  }

  double medianSeconds() {
    List<Double> sorted = seconds.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  private static long peak(long pid) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : 0;
    } catch (IOException notLinux) {
      return 0;
    }
  }
}
