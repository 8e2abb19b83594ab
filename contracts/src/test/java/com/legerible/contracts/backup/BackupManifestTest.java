package com.legerible.contracts.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupManifestTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private static BackupManifest manifest(long generation) {
    return new BackupManifest(BackupManifest.FORMAT, "", "9", NOON, generation, List.of());
  }

  @Test
  void aLaterRestoreOfTheSameBackupShowsAHigherGeneration() {
    BackupManifest first = manifest(1);
    long earlier = first.restoredGeneration(NOON);
    assertThat(first.restoredGeneration(NOON.plus(Duration.ofMinutes(1)))).isGreaterThan(earlier);
  }

  @Test
  void aRestoreShowsAHigherGenerationThanReplaysAfterTheBackup() {
    assertThat(manifest(1).restoredGeneration(NOON)).isGreaterThan(1_000_000);
  }

  @Test
  void aWrongClockNeverTurnsBack() {
    long generation = manifest(1).restoredGeneration(NOON);
    assertThat(manifest(generation).restoredGeneration(Instant.EPOCH)).isEqualTo(generation + 1);
  }

  @Test
  void theJobsTakeItForCenturies() {
    Instant far = Instant.parse("3000-01-01T00:00:00Z");
    assertThat(manifest(1).restoredGeneration(far)).isLessThan(1_000_000_000);
  }
}
