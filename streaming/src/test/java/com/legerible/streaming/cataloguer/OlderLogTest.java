package com.legerible.streaming.cataloguer;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.RecordedLog;
import com.legerible.contracts.topics.Topics;
import com.legerible.streaming.providers.Answer;
import com.legerible.streaming.providers.BookProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OlderLogTest {

  /** Knows nothing, and remembers what it was asked. */
  private record Listener(List<String> asked) implements BookProvider {

    @Override
    public String name() {
      return "listener";
    }

    @Override
    public Answer ask(String isbn13) {
      asked.add(isbn13);
      return new Answer.Unknown("no such book");
    }
  }

  @ParameterizedTest
  @MethodSource("com.legerible.contracts.RecordedLog#releases")
  void whatTheSourceOfAnEarlierReleaseSawIsLookedUp(String release) throws Exception {
    List<String> seen =
        RecordedLog.of(release, Topics.ISBNS).stream()
            .map(RecordedLog.Line::value)
            .filter(value -> !value.equals("garbage"))
            .toList();
    Listener listener = new Listener(new ArrayList<>());
    IsbnHandler handler = new IsbnHandler(List.of(listener), Clock.systemUTC());
    for (String value : seen) {
      handler.handle(value);
    }
    assertThat(listener.asked()).isNotEmpty().hasSameSizeAs(seen);
  }
}
