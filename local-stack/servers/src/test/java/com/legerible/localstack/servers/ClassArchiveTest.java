package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

  private static final String MODULE = "client";

  @TempDir private Path folder;
  private Home home;
  private Path jar;
  private ClassArchive archive;

  @BeforeEach
  void build() throws IOException {
    home = new Home(folder);
    Files.createDirectories(home.target(MODULE).resolve("lib"));
    jar = home.target(MODULE).resolve(MODULE + ".jar");
    try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(jar))) {
      entries.putNextEntry(new ZipEntry("META-INF/jvm-flags"));
      entries.write("-Xmx64m\n-XX:+UseSerialGC\n".getBytes(StandardCharsets.UTF_8));
    }
    archive = new ClassArchive(home, MODULE);
  }

  @Test
  void theFirstStartListsItsClassesAndTheNextOneFindsThemInMemory() throws Exception {
    archive.make();
    assertThat(start("-version")).as("there is nothing to make it of").isZero();
    archive.make();
    assertThat(archive.options()).singleElement().asString().contains("SharedArchiveFile");
    assertThat(start("-Xshare:on", "-version")).isZero();
    assertThat(jar.getParent()).isDirectoryNotContaining("glob:**classes-*.{draft,list}");
  }

  @Test
  void isLeftOutAfterTheNextBuild() throws Exception {
    start("-version");
    archive.make();
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(archive.options()).singleElement().asString().contains("DumpLoadedClassList");
  }

  /** Starts Java as the module is started; gives its exit code. */
  private int start(String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(home.virtualMachineOptions(MODULE));
    command.addAll(archive.options());
    command.addAll(List.of("-cp", home.classPath(MODULE)));
    command.addAll(List.of(more));
    Process java = new ProcessBuilder(command).inheritIO().start();
    assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return java.exitValue();
  }
}
