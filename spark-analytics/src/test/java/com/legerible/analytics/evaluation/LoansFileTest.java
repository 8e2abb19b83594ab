package com.legerible.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.analytics.similarity.Histories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
