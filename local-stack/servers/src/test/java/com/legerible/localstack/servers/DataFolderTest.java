package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temporary;

  @Test
  void aSecretIsMadeOnceAndThenKept() {
    DataFolder folder = new DataFolder(temporary.resolve("data"));
    String first = folder.secretText("password");
    assertThat(first).hasSizeGreaterThan(30);
    assertThat(folder.secretText("password")).isEqualTo(first);
    assertThat(folder.secretText("another")).isNotEqualTo(first);
  }

  @Test
  void onlyTheOwnerReadsASecret() throws Exception {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Path secret = new DataFolder(temporary).secret("password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.getParent())))
        .isEqualTo("rwx------");
  }
}
