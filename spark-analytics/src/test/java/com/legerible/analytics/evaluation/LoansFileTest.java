package com.legerible.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.analytics.similarity.Histories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoansFileTest {

  @TempDir Path folder;

  @Test
  void readsColumnsInAnyOrderQuotesAndAByteOrderMark() throws Exception {
    LoansFile file =
        read(
            "\uFEFFloanedAt,note,book,reader\r\n1926-05-31,x,\"Війна, і \"\"мир\"\"\",Анна\r\n,,b,Анна\r\n");

    assertThat(file.books()).containsExactly("b", "Війна, і \"мир\"");
    assertThat(file.loans().readers()).isEqualTo(1);
    assertThat(file.loans().dayAt(0)).isEqualTo(Histories.NO_DAY);
    assertThat(file.loans().dayAt(1)).isEqualTo(LocalDate.of(1926, 5, 31).toEpochDay());
  }

  @Test
  void understandsInstantsAndTimesInUtc() {
    assertThat(Days.read("2026-05-31T23:30:00Z")).isEqualTo(Days.read("2026-05-31"));
    assertThat(Days.read("2026-05-31T23:30:00.123Z")).isEqualTo(Days.read("2026-05-31"));
    assertThat(Days.read("2026-05-31T23:30:00-02:00")).isEqualTo(Days.read("2026-06-01"));
    assertThat(Days.read("2026-05-31 23:30")).isEqualTo(Days.read("2026-05-31"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-31 09:30:00.1+00",
        "2026-05-31 09:30:00.12+00",
        "2026-05-31T09:30:00.1234567Z",
        "2026-05-31T09:30:00.123456789+02:00"
      })
  void aSecondMayHaveOneToNineDigitsOfAFraction(String time) {
    assertThat(Days.read(time)).isEqualTo(Days.read("2026-05-31"));
  }

  @Test
  void wholeNumbersAreOrderedByTheirValue() throws Exception {
    assertThat(read("reader,book\n1,10\n1,9\n1,100\n").books()).containsExactly("9", "10", "100");
  }

  @Test
  void namesEveryWrongLineAndWhatToDo() {
    assertThatThrownBy(
            () -> read("reader,book,loanedAt\na,\"two\nlines\",\nb,x,yesterday\n,x,\nonly\n"))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("line 4: loanedAt is 'yesterday'. Write a date")
        .hasMessageContaining("line 5: has no reader. Fill it in.")
        .hasMessageContaining("line 6: has 1 of 3 columns.");
  }

  @Test
  void aTitleWithACommaOutsideQuotesIsNotTakenForAShorterTitle() {
    assertThatThrownBy(() -> read("reader,book\n6,Emma\n7,Love, Actually\n"))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining(
            "line 3: has 3 columns, the header has 2. Put texts that hold commas into quotes.");
  }

  @Test
  void whatCannotBeReadIsRefusedInOneLine() throws Exception {
    Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'r', (byte) 0xE4, '\n'});

    assertThatThrownBy(() -> LoansFile.read(folder))
        .isInstanceOf(UnusableFile.class)
        .hasMessage(folder + " is a folder. Name the file in it that holds the loans.");
    assertThatThrownBy(() -> LoansFile.read(folder.resolve("missing.csv")))
        .isInstanceOf(UnusableFile.class)
        .hasMessage("There is no file " + folder.resolve("missing.csv") + ".");
    assertThatThrownBy(() -> LoansFile.read(latin))
        .isInstanceOf(UnusableFile.class)
        .hasMessage("The file " + latin + " is not in UTF-8. Save it in that encoding.");
    assertThatThrownBy(() -> LoansFile.read(latin.resolve("loans.csv")))
        .isInstanceOf(UnusableFile.class)
        .hasMessageStartingWith("The file " + latin.resolve("loans.csv") + " cannot be read: ");
  }

  @Test
  void refusesAFileWithoutTheColumnsOrWithoutLoans() {
    assertThatThrownBy(() -> read("user,item\n1,2\n"))
        .hasMessageContaining("line 1: the header names no column 'reader'");
    assertThatThrownBy(() -> read("reader,book,loanedAt\n")).hasMessageContaining("no loans");
    assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
    assertThatThrownBy(() -> read("reader,book\n1,\"2\n")).hasMessageContaining("never closed");
  }

  private LoansFile read(String text) throws Exception {
    return LoansFile.read(Files.writeString(folder.resolve("loans.csv"), text));
  }
}
