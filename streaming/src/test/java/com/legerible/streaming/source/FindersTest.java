package com.legerible.streaming.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.streaming.providers.Answer;
import com.legerible.streaming.providers.Guard;
import com.legerible.streaming.providers.Quota;
import com.legerible.streaming.providers.Recess;
import com.legerible.streaming.providers.SearchResult;
import com.legerible.streaming.source.IsbnFinder.Sight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindersTest {

  private static final List<String> ISBNS =
      List.of("9783453273351", "9783442723430", "9780306406157");

  @TempDir Path folder;

  @Test
  void everyRecordedIsbnComesOnceInARoundAndARestartGoesOn() {
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      seen.add(new RecordedIsbns(ISBNS, folder).next().orElseThrow().isbn());
    }
    assertThat(seen.subList(0, 3)).containsExactlyInAnyOrderElementsOf(ISBNS);
    assertThat(seen.subList(3, 6)).containsExactlyInAnyOrderElementsOf(ISBNS);
  }

  @Test
  void aWordLeadsToAnIsbnOfAHit() throws InterruptedException {
    Function<String, SearchResult> search =
        word -> new SearchResult(List.of("damaged", "3-453-27335-4"), null);
    assertThat(finder(search).next()).contains(new Sight("9783453273351", "words"));
  }

  @Test
  void whereOneFindsNothingTheNextIsAsked() throws InterruptedException {
    Function<String, SearchResult> drained =
        word -> new SearchResult(List.of(), new Answer.Failed("429", Answer.Fault.QUOTA));
    var all = new FirstThatFinds(List.of(finder(drained), new RecordedIsbns(ISBNS, folder)));
    assertThat(all.next()).map(Sight::source).contains("recorded");
    assertThat(finder(drained).next()).isEqualTo(Optional.empty());
  }

  private static IsbnFinder finder(Function<String, SearchResult> search) {
    var guard = new Guard("words", Quota.NONE, Recess.FORGOTTEN, new Random(1), time -> {});
    return new WordSearch("words", search, guard, List.of("desert"), new Random(1));
  }
}
