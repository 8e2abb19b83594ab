package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.problems.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstLookTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title,isbn|CSV",
        "Titel;Autor|CSV",
        "<?xml version=\"1.0\"?><collection xmlns=\"http://www.loc.gov/MARC21/slim\">|MARCXML",
        "<marc:record>|MARCXML",
        "<record type=\"Bibliographic\">|MARCXML"
      })
  void knowsWhatItReads(String head, FileFormat format) {
    assertThat(FirstLook.at(head.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
  }

  @Test
  void separatorsGiveMarcAwayEvenWhereTheFirstLeaderIsDamaged() {
    byte[] head =
        "xx127     22f0037   4500245008900000\u001e01\u001faThe pragmatic"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(FirstLook.at(head)).isEqualTo(FileFormat.MARC21);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"leader\": \"\"}|JSON",
        "[ {\"leader\": \"\"}|JSON",
        "<!DOCTYPE html><html>|a web page",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><collection>|DOCTYPE",
        "<mods><title>|“mods” instead of “collection”",
        "=LDR  00755cam|text form",
        "TY  - BOOK|RIS",
        "@book{dune,|BibTeX"
      })
  void saysWhatOtherTextsLookLike(String head, String said) {
    assertThatThrownBy(() -> FirstLook.at(head.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.UNSUPPORTED))
        .hasMessageContaining(said)
        .hasMessageContaining("Imports read MARC21");
  }

  @ParameterizedTest
  @CsvSource({
    "1f8b0800000000000003, gzip",
    "504b030414000000, zip archive or an Excel workbook",
    "d0cf11e0a1b11ae1, old Excel workbook",
    "255044462d312e34, PDF",
    "0001020304, something binary",
    "'', empty"
  })
  void saysWhatBinariesLookLike(String hex, String said) {
    byte[] head = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> FirstLook.at(head))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(said);
  }

  @Test
  void bytesAtRandomAreNoRecordsThoughTheyHoldTheSeparators() {
    for (int seed = 0; seed < 200; seed++) {
      byte[] head = new byte[FirstLook.BYTES];
      new Random(seed).nextBytes(head);
      assertThatThrownBy(() -> FirstLook.at(head))
          .as("seed " + seed)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("looks like");
    }
  }

  /** Half of a Cyrillic letter may be a separator of MARC21. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void tablesOfSpreadsheetsInUtf16AreTables(String charset) {
    byte[] head = "\uFEFFtitle\tauthor\nОбломов\tПушкин".getBytes(Charset.forName(charset));
    assertThat(FirstLook.at(head)).isEqualTo(FileFormat.CSV);
  }

  @Test
  void xmlInUtf16IsToBeSavedAsUtf8() {
    byte[] head = "\uFEFF<collection><record>".getBytes(StandardCharsets.UTF_16LE);
    assertThatThrownBy(() -> FirstLook.at(head)).hasMessageContaining("save it as UTF-8");
  }
}
