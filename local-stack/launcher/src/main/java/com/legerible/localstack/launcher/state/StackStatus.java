package com.legerible.localstack.launcher.state;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A stack as it is now. */
public record StackStatus(
    boolean allRun, String address, long residentBytes, List<ProcessStatus> processes) {

  public static StackStatus nothing() {
    return new StackStatus(false, "", 0, List.of());
  }

  public static StackStatus of(StackEntry stack) {
    ProcessStatus launcher = ofLauncher(stack.launcher());
    List<ProcessStatus> all =
        Stream.concat(Stream.of(launcher), stack.processes().stream().map(ProcessStatus::of))
            .toList();
    long resident =
        all.stream()
            .map(ProcessStatus::residentBytes)
            .filter(Objects::nonNull)
            .mapToLong(n -> n)
            .sum();
    return new StackStatus(
        all.stream().allMatch(ProcessStatus::isWell), stack.address(), resident, all);
  }

  /** Its children have lines of their own. */
  private static ProcessStatus ofLauncher(ProcessEntry entry) {
    ProcessStatus status = ProcessStatus.of(entry);
    Long alone = entry.process().map(process -> ResidentMemory.of(process.pid())).orElse(null);
    return new ProcessStatus(
        status.name(), status.state(), status.pid(), 0, status.upSeconds(), alone, 0, "", null);
  }
}
