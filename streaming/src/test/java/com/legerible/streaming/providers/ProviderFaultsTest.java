package com.legerible.streaming.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each provider has been seen to answer, and what becomes of it. */
class ProviderFaultsTest {

  private static final String ISBN = "9783453273351";

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Arguments> answers() {
    String volume =
        """
        {"items":[{"volumeInfo":{"title":"Später","authors":%s,"publishedDate":"%s","language":"de",
          "industryIdentifiers":[%s]}}]}""";
    String isbn = "{\"type\":\"ISBN_13\",\"identifier\":\"" + ISBN + "\"}";
    String ten = "{\"type\":\"ISBN_10\",\"identifier\":\"3453273354\"}";
    String other = "{\"type\":\"OTHER\",\"identifier\":\"UOM:39015\"}";
    String wrong = "{\"type\":\"ISBN_13\",\"identifier\":\"9780306406157\"}";
    String king = "[\"Stephen King\"]";
    return Stream.of(
        google(
            "book",
            200,
            volume.formatted(king, "2021-03-02", isbn),
            "Später [Stephen King] 2021 de"),
        google(
            "ISBN-10 only",
            200,
            volume.formatted(king, "2021", ten),
            "Später [Stephen King] 2021 de"),
        google(
            "year and month",
            200,
            volume.formatted(king, "2021-03", isbn),
            "Später [Stephen King] 2021 de"),
        google("no authors, no date", 200, volume.formatted("[]", "", isbn), "Später [] null de"),
        google(
            "OTHER identifiers",
            200,
            volume.formatted(king, "2021", other),
            "unknown: without any ISBN"),
        google(
            "another book",
            200,
            volume.formatted(king, "2021", wrong),
            "unknown: another ISBN: 9780306406157"),
        google(
            "no hit",
            200,
            "{\"kind\":\"books#volumes\",\"totalItems\":0}",
            "unknown: no such book"),
        google("empty body", 200, "", "PASSING: without JSON"),
        google("web page", 200, "<html>captive portal</html>", "PASSING: without JSON"),
        google("429", 429, "{\"error\":{}}", "QUOTA: quota"),
        google("403", 403, "{\"error\":{\"message\":\"Daily Limit Exceeded\"}}", "QUOTA: quota"),
        google(
            "400 quota",
            400,
            "{\"error\":{\"message\":\"Quota exceeded for quota metric\"}}",
            "QUOTA: quota"),
        google(
            "400", 400, "{\"error\":{\"message\":\"API key not valid\"}}", "LASTING: answered 400"),
        google("503", 503, "{\"error\":{}}", "PASSING: answered 503"),
        wikipedia(
            "book",
            200,
            "[{\"title\":\"Später\",\"author\":[[\"Stephen\",\"King\"]],\"date\":\"2021\",\"ISBN\":[\"978-3-453-27335-1\"],\"language\":\"German\"}]",
            "Später [Stephen King] 2021 de"),
        wikipedia(
            "several ISBNs in a text",
            200,
            "[{\"title\":\"Später\",\"ISBN\":[\"0306406152 3453273354\"]}]",
            "Später [] null null"),
        wikipedia(
            "another book",
            200,
            "[{\"title\":\"X\",\"ISBN\":[\"9780306406157\"]}]",
            "unknown: another ISBN"),
        wikipedia("404", 404, "{\"Error\":\"Unable to load data\"}", "unknown: no such book"),
        wikipedia("empty list", 200, "[]", "unknown: no such book"),
        wikipedia("429", 429, "slow down", "QUOTA: 429"),
        wikipedia("520", 520, "{}", "PASSING: answered 520"),
        openLibrary(
            "book",
            200,
            "{\"ISBN:"
                + ISBN
                + "\":{\"details\":{\"title\":\"Später\",\"authors\":[{\"name\":\"Stephen King\"}],\"publish_date\":\"Mar 02, 2021\",\"languages\":[{\"key\":\"/languages/ger\"}],\"isbn_13\":[\""
                + ISBN
                + "\"]}}}",
            "Später [Stephen King] 2021 de"),
        openLibrary(
            "another book",
            200,
            "{\"ISBN:" + ISBN + "\":{\"details\":{\"title\":\"X\",\"isbn_10\":[\"0306406152\"]}}}",
            "unknown: another ISBN"),
        openLibrary(
            "no title",
            200,
            "{\"ISBN:" + ISBN + "\":{\"details\":{\"isbn_13\":[\"" + ISBN + "\"]}}}",
            "unknown: without a title"),
        openLibrary("no hit", 200, "{}", "unknown: no such book"),
        openLibrary("503", 503, "", "PASSING: answered 503 without JSON"));
  }

  private static Arguments google(String name, int status, String body, String outcome) {
    return Arguments.of("google-books", name, status, body, outcome);
  }

  private static Arguments wikipedia(String name, int status, String body, String outcome) {
    return Arguments.of("wikipedia", name, status, body, outcome);
  }

  private static Arguments openLibrary(String name, int status, String body, String outcome) {
    return Arguments.of("open-library", name, status, body, outcome);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("answers")
  void everyAnswerHasAnOutcome(
      String provider, String name, int status, String body, String outcome)
      throws InterruptedException {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    String said = words(provider(provider, Duration.ofSeconds(5)).ask(ISBN));
    String[] parts = outcome.split(": ", 2);
    assertThat(said).startsWith(parts[0]);
    assertThat(said).contains(parts[parts.length - 1]);
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("User-Agent")).startsWith("Legerible/");
    assertThat(request.getUrl().toString()).contains(ISBN);
  }

  @Test
  void aBodyThatNeverEndsAndOneThatNeverBeginsCostALimitedTime() throws InterruptedException {
    BookProvider google = provider("google-books", Duration.ofMillis(400));
    server.enqueue(
        new MockResponse.Builder()
            .body("{\"items\":[" + " ".repeat(100_000))
            .throttleBody(1_000, 200, TimeUnit.MILLISECONDS)
            .build());
    server.enqueue(new MockResponse.Builder().headersDelay(30, TimeUnit.SECONDS).build());
    assertThat(words(google.ask(ISBN))).isEqualTo("PASSING: it took too long");
    assertThat(words(google.ask(ISBN))).isEqualTo("PASSING: it took too long");
  }

  @Test
  void aBodyOfMegabytesIsNotRead() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().body(" ".repeat(3_000_000)).build());
    assertThat(words(provider("open-library", Duration.ofSeconds(20)).ask(ISBN)))
        .contains("larger than a book");
  }

  @Test
  void nobodyAtTheAddressIsAPassingFault() throws InterruptedException {
    BookProvider wikipedia = provider("wikipedia", Duration.ofSeconds(2));
    server.close();
    assertThat(words(wikipedia.ask(ISBN))).isEqualTo("PASSING: it could not be reached");
  }

  @Test
  void aStormOf503LeadsToAnAnswerOrToTheNextProviderAndEndsInTheProviderBeingLeftAlone()
      throws InterruptedException {
    var random = new Random(80);
    String body =
        "{\"ISBN:" + ISBN + "\":{\"details\":{\"title\":\"X\",\"isbn_13\":[\"" + ISBN + "\"]}}}";
    for (int share : List.of(30, 80)) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              boolean storm = random.nextInt(100) < share;
              return new MockResponse.Builder()
                  .code(storm ? 503 : 200)
                  .body(storm ? "" : body)
                  .build();
            }
          });
      BookProvider guarded =
          Guard.before(
              provider("open-library", Duration.ofSeconds(5)), Quota.NONE, random, time -> {});
      List<Answer> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        answers.add(guarded.ask(ISBN));
      }
      if (share == 30) {
        assertThat(answers).filteredOn(Answer.Known.class::isInstance).hasSizeGreaterThan(90);
      } else {
        assertThat(answers).allMatch(a -> a instanceof Answer.Known || a instanceof Answer.Failed);
        assertThat(words(answers.get(99))).contains("left alone");
      }
    }
  }

  private BookProvider provider(String name, Duration limit) {
    HttpUrl address = server.url("/");
    var web = new Web(limit);
    return switch (name) {
      case "google-books" -> new GoogleBooks(web, address, "key");
      case "wikipedia" -> new WikipediaCitations(web, address);
      default -> new OpenLibrary(web, address);
    };
  }

  private static String words(Answer answer) {
    if (answer instanceof Answer.Known known) {
      ProvidedBook book = known.book();
      return book.title() + " " + book.authors() + " " + book.year() + " " + book.language();
    }
    return answer instanceof Answer.Failed failed
        ? failed.fault() + ": " + failed.said()
        : "unknown: " + ((Answer.Unknown) answer).said();
  }
}
