package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.catalogue.Acquisition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

  /** Books with their numbers as titles, of which one may be unreadable. */
  private static final class Numbered implements Entries {

    private final AtomicInteger read = new AtomicInteger();
    private final int count;
    private final int unreadable;
    private final int titleLength;

    Numbered(int count, int unreadable, int titleLength) {
      this.count = count;
      this.unreadable = unreadable;
      this.titleLength = titleLength;
    }

    @Override
    public @Nullable Entry next() throws IOException {
      int number = read.incrementAndGet();
      if (number == unreadable) {
        throw new IOException("the disk is gone");
      }
      if (number > count) {
        return null;
      }
      String title = Integer.toString(number);
      return new Entry.OfBook(
          new Acquisition(
              "import",
              null,
              title + " ".repeat(titleLength - title.length()),
              List.of(),
              null,
              null));
    }

    @Override
    public void close() {}
  }

  @Test
  void everyRecordComesOnceAndInItsOrderWhateverTheSizeOfAPart() throws Exception {
    for (int size : new int[] {1, 7, 500, 5_000}) {
      List<String> titles = new ArrayList<>();
      try (var ahead = new ReadAhead(new Numbered(1_234, -1, 10), size)) {
        for (List<Entry> part = ahead.next(); !part.isEmpty(); part = ahead.next()) {
          assertThat(part.size()).isLessThanOrEqualTo(size);
          part.forEach(entry -> titles.add(((Entry.OfBook) entry).book().title().strip()));
        }
        assertThat(ahead.next()).isEmpty();
      }
      assertThat(titles).hasSize(1_234);
      for (int i = 0; i < titles.size(); i++) {
        assertThat(titles.get(i)).isEqualTo(Integer.toString(i + 1));
      }
    }
  }

  @Test
  void itIsNeverMoreThanAFewPartsAhead() throws Exception {
    var entries = new Numbered(1_000_000, -1, 10);
    try (var ahead = new ReadAhead(entries, 10)) {
      ahead.next();
      ahead.next();
    }
    assertThat(entries.read.get()).isBetween(20, 40);
  }

  @Test
  void aPartOfLongRecordsIsAShortOne() throws Exception {
    try (var ahead = new ReadAhead(new Numbered(12, -1, 1_000_000), 500)) {
      assertThat(ahead.next()).hasSize(4);
    }
  }

  @Test
  void whatCannotBeReadIsToldAfterAllThatCameBeforeIt() throws Exception {
    try (var ahead = new ReadAhead(new Numbered(100, 25, 10), 10)) {
      assertThat(ahead.next()).hasSize(10);
      assertThat(ahead.next()).hasSize(10);
      assertThatThrownBy(ahead::next).isInstanceOf(IOException.class);
    }
  }
}
