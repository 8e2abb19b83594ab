package com.legerible.streaming.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each provider has been seen to answer, and what becomes of it. */
class ProviderAnswersTest {

  private static final String ISBN = "9783453273351";
  private static final String KING = "[\"Stephen King\"]";
  private static final String BOOK = "Später [Stephen King] 2021 de";

  @RegisterExtension final ProviderServer server = new ProviderServer();

  /** An answer of one provider, and the words that it is to become. */
  record Seen(String what, int status, String body, String outcome) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Seen> google() {
    String isbn = volume(KING, "2021-03-02", "ISBN_13", ISBN);
    String ten = volume(KING, "2021", "ISBN_10", "3453273354");
    String month = volume(KING, "2021-03", "ISBN_13", ISBN);
    String bare = volume("[]", "", "ISBN_13", ISBN);
    String other = volume(KING, "2021", "OTHER", "UOM:39015");
    String wrong = volume(KING, "2021", "ISBN_13", "9780306406157");
    String nameless = isbn.replace("Später", " ");
    return Stream.of(
        new Seen("book", 200, isbn, BOOK),
        new Seen("ISBN-10 only", 200, ten, BOOK),
        new Seen("year and month", 200, month, BOOK),
        new Seen("no authors, no date", 200, bare, "Später [] null de"),
        new Seen("OTHER identifiers", 200, other, "unknown: without any ISBN"),
        new Seen("another book", 200, wrong, "unknown: another ISBN: 9780306406157"),
        new Seen("no title", 200, nameless, "unknown: without a title"),
        new Seen("no hit", 200, "{\"totalItems\":0}", "unknown: no such book"),
        new Seen("empty body", 200, "", "PASSING: without JSON"),
        new Seen("web page", 200, "<html>captive portal</html>", "PASSING: without JSON"),
        new Seen("429", 429, "{\"error\":{}}", "QUOTA: quota"),
        new Seen("403", 403, error("Daily Limit Exceeded"), "QUOTA: quota"),
        new Seen("400 quota", 400, error("Quota exceeded for quota metric"), "QUOTA: quota"),
        new Seen("400", 400, error("API key not valid"), "LASTING: answered 400"),
        new Seen("503", 503, "{\"error\":{}}", "PASSING: answered 503"));
  }

  private static String volume(String authors, String date, String type, String identifier) {
    return """
        {"items":[{"volumeInfo":{"title":"Später","authors":%s,"publishedDate":"%s","language":"de",
          "industryIdentifiers":[{"type":"%s","identifier":"%s"}]}}]}"""
        .formatted(authors, date, type, identifier);
  }

  private static String error(String message) {
    return "{\"error\":{\"message\":\"" + message + "\"}}";
  }

  static Stream<Seen> wikipedia() {
    String book =
        """
        [{"title":"Später","author":[["Stephen","King"]],"date":"2021",
          "ISBN":["978-3-453-27335-1"],"language":"German"}]""";
    String several = "[{\"title\":\"Später\",\"ISBN\":[\"0306406152 3453273354\"]}]";
    String month = several.replace("}]", ",\"date\":\"2021-03\"}]");
    String wrong = "[{\"title\":\"X\",\"ISBN\":[\"9780306406157\"]}]";
    String nameless = "[{\"ISBN\":[\"" + ISBN + "\"]}]";
    return Stream.of(
        new Seen("book", 200, book, BOOK),
        new Seen("several ISBNs in a text", 200, several, "Später [] null null"),
        new Seen("year and month", 200, month, "Später [] 2021 null"),
        new Seen("no title", 200, nameless, "unknown: without a title"),
        new Seen("another book", 200, wrong, "unknown: another ISBN"),
        new Seen("404", 404, "{\"Error\":\"Unable to load data\"}", "unknown: no such book"),
        new Seen("empty list", 200, "[]", "unknown: no such book"),
        new Seen("empty body", 200, "", "PASSING: without JSON"),
        new Seen("web page", 200, "<html>captive portal</html>", "PASSING: without JSON"),
        new Seen("400", 400, "{}", "LASTING: answered 400"),
        new Seen("429", 429, "slow down", "QUOTA: 429"),
        new Seen("520", 520, "{}", "PASSING: answered 520"));
  }

  static Stream<Seen> openLibrary() {
    String book =
        """
        "title":"Später","authors":[{"name":"Stephen King"}],"publish_date":"Mar 02, 2021",
        "languages":[{"key":"/languages/ger"}],"isbn_13":["%s"]"""
            .formatted(ISBN);
    String wrong = details("\"title\":\"X\",\"isbn_10\":[\"0306406152\"]");
    String bare = details("\"title\":\"Später\",\"isbn_10\":[\"3453273354\"]");
    String nameless = details("\"isbn_13\":[\"" + ISBN + "\"]");
    return Stream.of(
        new Seen("book", 200, details(book), BOOK),
        new Seen("no authors, no date", 200, bare, "Später [] null null"),
        new Seen("another book", 200, wrong, "unknown: another ISBN"),
        new Seen("no title", 200, nameless, "unknown: without a title"),
        new Seen("no hit", 200, "{}", "unknown: no such book"),
        new Seen("empty body", 200, "", "PASSING: without JSON"),
        new Seen("web page", 200, "<html>captive portal</html>", "PASSING: without JSON"),
        new Seen("400", 400, "{}", "LASTING: answered 400"),
        new Seen("429", 429, "{}", "QUOTA: 429"),
        new Seen("503", 503, "", "PASSING: answered 503 without JSON"));
  }

  private static String details(String fields) {
    return "{\"ISBN:" + ISBN + "\":{\"details\":{" + fields + "}}}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("google")
  void everyAnswerOfGoogleHasAnOutcome(Seen seen) throws InterruptedException {
    hasOutcome(GoogleBooks.NAME, seen);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wikipedia")
  void everyAnswerOfWikipediaHasAnOutcome(Seen seen) throws InterruptedException {
    hasOutcome(WikipediaCitations.NAME, seen);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("openLibrary")
  void everyAnswerOfOpenLibraryHasAnOutcome(Seen seen) throws InterruptedException {
    hasOutcome(OpenLibrary.NAME, seen);
  }

  private void hasOutcome(String provider, Seen seen) throws InterruptedException {
    server.answers(new MockResponse.Builder().code(seen.status()).body(seen.body()));
    Answer answer = server.provider(provider, Duration.ofSeconds(5)).ask(ISBN);
    String[] parts = seen.outcome().split(": ", 2);
    assertThat(ProviderServer.words(answer)).startsWith(parts[0]).contains(parts[parts.length - 1]);
    RecordedRequest request = server.http().takeRequest();
    assertThat(request.getHeaders().get("User-Agent")).startsWith("Legerible/");
    assertThat(request.getUrl().toString()).contains(ISBN);
  }
}
