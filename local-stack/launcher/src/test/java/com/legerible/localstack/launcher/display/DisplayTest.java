package com.legerible.localstack.launcher.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {

  @TempDir Path libraries;

  @Test
  void withoutADisplayThereIsNoWindow() {
    assertThat(display(Map.of("DISPLAY", "")).obstacle()).get().asString().contains("no display");
  }

  @Test
  void withoutGtkThePackageToInstallIsNamed() {
    assertThat(display(Map.of("DISPLAY", ":0")).obstacle()).get().asString().contains("libgtk-3-0");
  }

  @Test
  void aDisplayThatOnlySpeaksWaylandNeedsAnotherPackage() {
    assertThat(display(Map.of("WAYLAND_DISPLAY", "wayland-0")).obstacle())
        .get()
        .asString()
        .contains("xwayland");
  }

  @Test
  void withDisplayAndGtkTheWindowOpens() throws Exception {
    Files.createFile(libraries.resolve("libgtk-3.so.0"));
    Files.createFile(libraries.resolve("libXtst.so.6"));
    assertThat(display(Map.of("DISPLAY", ":0")).obstacle()).isEmpty();
  }

  @Test
  void otherSystemsAlwaysHaveADisplay() {
    assertThat(new Display("Mac OS X", Map.of(), List.of()).obstacle()).isEmpty();
  }

  private Display display(Map<String, String> environment) {
    return new Display("Linux", environment, List.of(libraries));
  }
}
