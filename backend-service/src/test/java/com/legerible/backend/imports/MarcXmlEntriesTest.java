package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarcXmlEntriesTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final String RECORD =
      """
      <marc:record><marc:leader>00755cam a22002414a 4500</marc:leader>
        <marc:controlfield tag="008">850101s1985    xx            000 0 ger d</marc:controlfield>
        <marc:datafield tag="020" ind1=" " ind2=" "><marc:subfield code="a">9783453273351</marc:subfield></marc:datafield>
        <marc:datafield tag="245" ind1="1" ind2="0"><marc:subfield code="a">%s :</marc:subfield>
          <marc:subfield code="b">Roman &amp; mehr /</marc:subfield></marc:datafield>
      </marc:record>
      """;

  private static String file(String... records) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<marc:collection xmlns:marc=\"http://www.loc.gov/MARC21/slim\">\n"
        + String.join("", records)
        + "</marc:collection>";
  }

  @Test
  void recordsAreReadWhateverTheirPrefix() {
    String one = RECORD.formatted("Später");
    for (String file : List.of(file(one), file(one).replace("marc:", ""))) {
      assertThat(SampleFiles.xml(file))
          .singleElement()
          .isInstanceOfSatisfying(
              Entry.OfBook.class,
              entry -> {
                assertThat(entry.book().title()).isEqualTo("Später: Roman & mehr");
                assertThat(entry.book().isbn()).isEqualTo("9783453273351");
                assertThat(entry.book().language()).isEqualTo("de");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {", ", "a", "a.", ", a"})
  void aNameOfAnyLengthIsReadInTimeThatGrowsWithIt(String part) {
    String name = "A" + part.repeat(200_000 / part.length()) + "1.";
    String author =
        """
        <marc:datafield tag="100" ind1="1" ind2=" "><marc:subfield code="a">%s</marc:subfield></marc:datafield>
        </marc:record>
        """
            .formatted(name);
    String record = RECORD.formatted("Dune").replace("</marc:record>\n", author);
    assertThat(assertTimeoutPreemptively(LIMIT, () -> SampleFiles.xml(file(record))))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.OfBook.class, entry -> assertThat(entry.book().authors()).containsExactly(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Herbert, Frank, 1920-1986.|Herbert, Frank, 1920-1986.",
        "Herbert, Frank.|Frank Herbert",
        "Herbert, Frank ,:; /|Frank Herbert",
        "Rowling, J. K.|J. K. Rowling",
        "Homer.|Homer",
        "Li Po.|Li Po."
      })
  void aNameLosesWhatSeparatesItFromItsNeighbours(String written, String name) {
    String author =
        """
        <marc:datafield tag="100" ind1="1" ind2=" "><marc:subfield code="a">%s</marc:subfield></marc:datafield>
        </marc:record>
        """
            .formatted(written);
    String record = RECORD.formatted("Dune").replace("</marc:record>\n", author);
    assertThat(SampleFiles.xml(file(record)))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.OfBook.class, entry -> assertThat(entry.book().authors()).containsExactly(name));
  }

  @Test
  void aRecordThatIsNotWellFormedCostsNoOther() {
    String broken = RECORD.formatted("A</marc:subfield>");
    List<Entry> entries =
        SampleFiles.xml(file(RECORD.formatted("A"), broken, RECORD.formatted("B")));
    assertThat(entries).hasSize(3);
    assertThat(entries.get(1)).isInstanceOf(Entry.Broken.class);
    assertThat(entries.get(2)).isInstanceOf(Entry.OfBook.class);
  }

  @Test
  void entitiesAreNeverLookedUp() {
    String declared =
        "<!DOCTYPE x [<!ENTITY xxe SYSTEM \"file:///etc/hostname\"><!ENTITY lol \"lollollol\">]>";
    String inside = declared + RECORD.formatted("&xxe;&lol;");
    assertThat(SampleFiles.xml(file(RECORD.formatted("&xxe;"), inside, RECORD.formatted("B"))))
        .satisfiesExactly(
            one -> assertThat(one).isInstanceOf(Entry.Broken.class),
            two -> assertThat(two).isInstanceOf(Entry.Broken.class),
            three -> assertThat(three).isInstanceOf(Entry.OfBook.class));
  }

  @Test
  void aRecordWithoutEndIsBroken() {
    List<Entry> entries = SampleFiles.xml("<collection><record><leader>" + "x".repeat(3_000_000));
    assertThat(entries).singleElement().isInstanceOf(Entry.Broken.class);
  }

  @Test
  void aRecordThatIsNeverClosedCostsNoOther() {
    String open = RECORD.formatted("A").replace("</marc:record>", "");
    assertThat(SampleFiles.xml(file(open, RECORD.formatted("B"))))
        .satisfiesExactly(
            one -> assertThat(((Entry.Broken) one).reason()).contains("no end"),
            two -> assertThat(two).isInstanceOf(Entry.OfBook.class));
  }

  /** Each of them looks for its end in what follows, but not in all of it. */
  @Test
  @Timeout(60)
  void aFloodOfBeginningsTakesAsLongAsItIsLong() {
    List<Entry> entries = SampleFiles.xml("<collection>" + "<record>".repeat(500_000));
    assertThat(entries).hasSize(500_000).allMatch(Entry.Broken.class::isInstance);
  }

  @Test
  void anEncodingThatCannotBeIsNotBelieved() {
    String said = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>";
    assertThat(SampleFiles.xml(said + file(RECORD.formatted("Später"))))
        .singleElement()
        .isInstanceOf(Entry.OfBook.class);
  }

  @Test
  void mangledFilesNeverFail() {
    var random = new Random(5);
    String whole = file(RECORD.formatted("A"), RECORD.formatted("B"));
    for (int i = 0; i < 1_000; i++) {
      var mangled = new StringBuilder(whole);
      for (int changes = 1 + random.nextInt(10); changes > 0; changes--) {
        mangled.setCharAt(random.nextInt(mangled.length()), (char) (1 + random.nextInt(300)));
      }
      assertThat(SampleFiles.xml(mangled.toString())).isNotNull();
    }
  }
}
