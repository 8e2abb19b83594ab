package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key, token or certificate's key lies in the checkout. */
class SecretsTest {

  private static final Pattern SECRET =
      Pattern.compile(
          "-{5}BEGIN [A-Z ]*PRIVATE KEY"
              + "|\\bAKIA[0-9A-Z]{16}\\b"
              + "|\\bgh[pousr]_[A-Za-z0-9]{36}"
              + "|\\bxox[abps]-[A-Za-z0-9-]{20}"
              + "|\\bAIza[A-Za-z0-9_-]{35}"
              + "|\\beyJhbGciOi[A-Za-z0-9_-]{20}");

  private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea");
  private static final long LARGEST = 2_000_000;

  @Test
  void thereIsNone() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        Checkout.root(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && attributes.size() < LARGEST && shows(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    assertThat(found).isEmpty();
  }

  private static boolean shows(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return SECRET.matcher(text).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN RSA PRIV" + "ATE KEY-----",
        "key = AKIA" + "ABCDEFGHIJKLMNOP",
        "token: ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789",
        "AIza" + "SyA-abcdefghijklmnopqrstuvwxyz01234"
      })
  void oneWouldBeFound(String text) {
    assertThat(SECRET.matcher(text).find()).isTrue();
  }
}
