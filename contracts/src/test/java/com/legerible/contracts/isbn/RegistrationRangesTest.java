package com.legerible.contracts.isbn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRangesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "978-3-453-27335-1",
        "978-0-306-40615-7",
        "978-0-439-02348-1",
        "978-1-57607-124-3",
        "978-2-07-036822-8",
        "978-7-301-04815-3",
        "978-85-359-0277-8",
        "978-951-0-11369-4",
        "978-99921-58-10-4",
        "979-10-323-0569-0"
      })
  void theDashesStandWhereThePublisherPrintsThem(String printed) {
    assertThat(Isbn.hyphenated(printed.replace("-", ""))).isEqualTo(printed);
  }

  @Test
  void bothEndsOfEveryRangeOfEveryPublisherAreSplitAtThem() throws IOException {
    for (String line : lines()) {
      String[] words = line.split(" ");
      if (!words[0].contains("-")) {
        continue;
      }
      for (int i = 1; i < words.length; i++) {
        for (String publisher : words[i].split("-")) {
          String start = words[0] + "-" + publisher + "-";
          assertThat(Isbn.hyphenated(padded(start.replace("-", "")))).startsWith(start);
        }
      }
    }
  }

  @Test
  void noNumberIsInTwoRanges() throws IOException {
    for (String line : lines()) {
      String[] words = line.split(" ");
      String before = "";
      for (int i = 1; i < words.length; i++) {
        String[] ends = words[i].split("-");
        String first = ends[0];
        String last = ends[ends.length - 1];
        assertThat(first).hasSameSizeAs(last).isLessThanOrEqualTo(last);
        assertThat(first).as(line).isGreaterThan(before);
        assertThat(first.startsWith(before) && !before.isEmpty()).isFalse();
        before = last;
      }
    }
  }

  @Test
  void whatIsInNoRangeStaysWithoutDashes() {
    assertThat(Isbn.hyphenated("9786110000000")).isEqualTo("9786110000000");
    assertThat(Isbn.hyphenated("9799999999990")).isEqualTo("9799999999990");
  }

  private static String padded(String start) {
    String twelve = (start + "0".repeat(12)).substring(0, 12);
    return twelve + Isbn.thirteenCheck(twelve);
  }

  private static List<String> lines() throws IOException {
    var stream = RegistrationRanges.class.getResourceAsStream("registration-ranges.txt");
    try (var text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
