package com.legerible.backend.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.accounts.Reader;
import com.legerible.backend.demonstration.FirstBooks.FirstBook;
import com.legerible.contracts.isbn.Isbn;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationTest {

  @Test
  void thereAreThirtyFourBooksOneOfThemWithoutIsbn() {
    List<FirstBook> books = FirstBooks.read();
    assertThat(books).hasSize(34);
    assertThat(books).filteredOn(book -> book.isbn() == null).hasSize(1);
    assertThat(books)
        .filteredOn(book -> book.isbn() != null)
        .allSatisfy(book -> assertThat(Isbn.thirteen(book.isbn())).contains(book.isbn()));
  }

  @Test
  void commasInATitleAndSeveralAuthorsAreUnderstood() {
    assertThat(FirstBooks.read())
        .contains(
            new FirstBook(
                "9783462053289", "Kim Jiyoung, geboren 1982", List.of("Cho Nam-Joo"), 2021, "de"),
            new FirstBook(
                "9783492075008",
                "Und erlöse uns von den Blöden",
                List.of("Monika Gruber", "Andreas Hock"),
                2020,
                "de"));
  }

  @Test
  void nobodySignsInAsASyntheticReader() {
    assertThat(FirstReaders.synthetic())
        .hasSize(40)
        .allSatisfy(reader -> assertThat(reader.password()).isNull())
        .extracting(Reader::userName)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.0.5", "::"})
  void openToOthersItRefusesItsAccounts(String listen) {
    assertThatThrownBy(() -> new DemonstrationProperties(true, address(listen)))
        .isInstanceOf(DemonstrationRefused.class)
        .hasMessageContaining("LEGERIBLE_LISTEN");
    assertThatCode(() -> new DemonstrationProperties(false, address(listen)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void onThisComputerItLoadsThem(String listen) {
    assertThatCode(() -> new DemonstrationProperties(true, address(listen)))
        .doesNotThrowAnyException();
  }

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getByName(text);
  }
}
