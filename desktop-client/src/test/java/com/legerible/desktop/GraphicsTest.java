package com.legerible.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsTest {
  @TempDir private Path devices;

  @Test
  void aLinuxWithoutGraphicsProcessorDrawsByItself() throws Exception {
    assertThat(Graphics.hasProcessor("Linux", devices)).isFalse();
    Files.createDirectory(devices.resolve("dri"));
    assertThat(Graphics.hasProcessor("Linux", devices)).isTrue();
  }

  @Test
  void otherSystemsKnowThemselves() {
    assertThat(Graphics.hasProcessor("Mac OS X", devices)).isTrue();
    assertThat(Graphics.hasProcessor("Windows 11", devices)).isTrue();
  }
}
