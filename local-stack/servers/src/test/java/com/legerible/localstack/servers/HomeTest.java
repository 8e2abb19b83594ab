package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void build() throws IOException {
    home = new Home(folder);
    jar("thrifty", "META-INF/jvm-flags", "-Xmx104m\n-Dfile.encoding=UTF-8\n");
    jar("plain", "META-INF/MANIFEST.MF", "");
  }

  private void jar(String module, String entry, String text) throws IOException {
    Path target = Files.createDirectories(home.target(module));
    try (ZipOutputStream jar =
        new ZipOutputStream(Files.newOutputStream(target.resolve(module + ".jar")))) {
      jar.putNextEntry(new ZipEntry(entry));
      jar.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aModuleBringsTheOptionsOfItsVirtualMachineAlong() {
    assertThat(home.virtualMachineOptions("thrifty"))
        .containsExactly("-Xmx104m", "-Dfile.encoding=UTF-8");
  }

  @Test
  void aModuleWithoutThemSaysWhichFileIsMissing() {
    assertThatThrownBy(() -> home.virtualMachineOptions("plain"))
        .hasMessageContaining("plain.jar")
        .hasMessageContaining("META-INF/jvm-flags");
  }
}
