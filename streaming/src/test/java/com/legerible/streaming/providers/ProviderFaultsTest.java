package com.legerible.streaming.providers;

import static com.legerible.streaming.providers.ProviderServer.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of providers that are slow, away, or stumble again and again. */
class ProviderFaultsTest {

  private static final String ISBN = "9783453273351";
  private static final String BOOK =
      "{\"ISBN:" + ISBN + "\":{\"details\":{\"title\":\"X\",\"isbn_13\":[\"" + ISBN + "\"]}}}";

  @RegisterExtension final ProviderServer server = new ProviderServer();

  private final Random random = new Random(80);

  @Test
  void aBodyThatNeverEndsAndOneThatNeverBeginsCostALimitedTime() throws InterruptedException {
    BookProvider google = server.provider(GoogleBooks.NAME, Duration.ofMillis(400));
    server.answers(
        new MockResponse.Builder()
            .body("{\"items\":[" + " ".repeat(100_000))
            .throttleBody(1_000, 200, TimeUnit.MILLISECONDS));
    server.answers(new MockResponse.Builder().headersDelay(30, TimeUnit.SECONDS));
    assertThat(words(google.ask(ISBN))).isEqualTo("PASSING: it took too long");
    assertThat(words(google.ask(ISBN))).isEqualTo("PASSING: it took too long");
  }

  @Test
  void aBodyOfMegabytesIsNotRead() throws InterruptedException {
    server.answers(new MockResponse.Builder().body(" ".repeat(3_000_000)));
    assertThat(words(server.provider(OpenLibrary.NAME, Duration.ofSeconds(20)).ask(ISBN)))
        .contains("larger than a book");
  }

  @Test
  void nobodyAtTheAddressIsAPassingFault() throws InterruptedException {
    BookProvider wikipedia = server.provider(WikipediaCitations.NAME, Duration.ofSeconds(2));
    server.http().close();
    assertThat(words(wikipedia.ask(ISBN))).isEqualTo("PASSING: it could not be reached");
  }

  @Test
  void someFailuresLeadToAnAnswerAlmostAlways() throws InterruptedException {
    assertThat(answersInAStormOf(30))
        .filteredOn(Answer.Known.class::isInstance)
        .hasSizeGreaterThan(90);
  }

  @Test
  void aStormOf503LeadsToAnAnswerOrToTheNextProviderAndEndsInTheProviderBeingLeftAlone()
      throws InterruptedException {
    List<Answer> answers = answersInAStormOf(80);
    assertThat(answers).allMatch(a -> a instanceof Answer.Known || a instanceof Answer.Failed);
    assertThat(words(answers.get(99))).contains("left alone");
  }

  private List<Answer> answersInAStormOf(int percent) throws InterruptedException {
    server
        .http()
        .setDispatcher(
            new Dispatcher() {
              @Override
              public MockResponse dispatch(RecordedRequest request) {
                boolean storm = random.nextInt(100) < percent;
                return new MockResponse.Builder()
                    .code(storm ? 503 : 200)
                    .body(storm ? "" : BOOK)
                    .build();
              }
            });
    BookProvider guarded =
        Guard.before(
            server.provider(OpenLibrary.NAME, Duration.ofSeconds(5)),
            Quota.NONE,
            Recess.FORGOTTEN,
            random,
            time -> {});
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      answers.add(guarded.ask(ISBN));
    }
    return answers;
  }
}
