package com.legerible.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a process of Legerible holds in memory, with what it started that is not of Legerible
 * itself.
 *
 * @param name its main class
 */
public record ResidentMemory(String name, long pid, long megabytes) {

  private static final Path PROC = Path.of("/proc");
  private static final String MAIN = "com.legerible.";

  /** Every process of Legerible on this computer but this one; empty where there is no /proc. */
  public static List<ResidentMemory> ofAll() {
    Map<Long, Long> kilobytes = new HashMap<>();
    ProcessHandle.allProcesses()
        .forEach(
            process ->
                owner(process)
                    .ifPresent(
                        owner ->
                            kilobytes.merge(owner.pid(), kilobytes(process.pid()), Long::sum)));
    kilobytes.remove(ProcessHandle.current().pid());
    return kilobytes.entrySet().stream()
        .map(e -> new ResidentMemory(name(e.getKey()), e.getKey(), e.getValue() / 1024))
        .sorted(Comparator.comparingLong(ResidentMemory::megabytes).reversed())
        .toList();
  }

  /** Megabytes of one process; 0 where there is no /proc. */
  public static long of(long pid) {
    return ofAll().stream()
        .filter(process -> process.pid() == pid)
        .mapToLong(ResidentMemory::megabytes)
        .sum();
  }

  /** One line for people. */
  public String words() {
    return String.format(Locale.ROOT, "%s (%d): %d MB", name, pid, megabytes);
  }

  /** The process itself, or the nearest above it that is one of Legerible. */
  private static Optional<ProcessHandle> owner(ProcessHandle process) {
    return mainClass(process.pid()).isPresent()
        ? Optional.of(process)
        : process.parent().flatMap(ResidentMemory::owner);
  }

  private static String name(long pid) {
    return mainClass(pid).orElse("ended meanwhile");
  }

  private static Optional<String> mainClass(long pid) {
    return Arrays.stream(read(pid, "cmdline").split("\0"))
        .filter(argument -> argument.startsWith(MAIN))
        .map(argument -> argument.substring(argument.lastIndexOf('.') + 1))
        .findFirst();
  }

  private static long kilobytes(long pid) {
    return read(pid, "status")
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  /** Nothing for a process that ended meanwhile or belongs to somebody else. */
  private static String read(long pid, String file) {
    try {
      Path path = PROC.resolve(Long.toString(pid)).resolve(file);
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }
}
