package com.legerible.streaming.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search for a word has been seen to answer, and which ISBNs are taken from it. */
class SearchAnswersTest {

  @RegisterExtension final ProviderServer server = new ProviderServer();

  @Test
  void googleGivesTheIsbnsOfAllHitsAndNoOtherIdentifiers() throws InterruptedException {
    answers(
        200,
        """
        {"items":[
          {"volumeInfo":{"industryIdentifiers":[{"type":"OTHER","identifier":"UOM:39015"}]}},
          {"volumeInfo":{"title":"Without any"}},
          {"volumeInfo":{"industryIdentifiers":[{"type":"ISBN_10","identifier":"3453273354"},
            {"type":"ISBN_13","identifier":"9783453273351"}]}}]}""");
    assertThat(google().find("später").isbns()).containsExactly("3453273354", "9783453273351");
    HttpUrl asked = asked();
    assertThat(asked.queryParameter("q")).isEqualTo("später");
    assertThat(asked.queryParameter("key")).isEqualTo("key");
  }

  @Test
  void openLibraryGivesTheIsbnsOfAllHits() throws InterruptedException {
    answers(
        200,
        """
        {"docs":[{"isbn":["3453273354"," "]},{},{"isbn":["9780306406157"]}]}""");
    assertThat(openLibrary().find("später").isbns()).containsExactly("3453273354", "9780306406157");
    assertThat(asked().queryParameter("q")).isEqualTo("später");
  }

  @Test
  void noHitIsNoFailure() {
    for (String body : List.of("{\"totalItems\":0}", "{\"items\":[]}", "{}", "[]")) {
      answers(200, body);
      assertThat(google().find("x")).isEqualTo(new SearchResult(List.of(), null));
      answers(200, body);
      assertThat(openLibrary().find("x")).isEqualTo(new SearchResult(List.of(), null));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, QUOTA, QUOTA",
    "403, QUOTA, LASTING",
    "400, QUOTA, LASTING",
    "503, PASSING, PASSING",
    "200, PASSING, PASSING"
  })
  void whatIsNoAnswerIsAFailureOfItsKind(
      int status, Answer.Fault ofGoogle, Answer.Fault ofOpenLibrary) {
    String body = status == 200 ? "<html>captive portal</html>" : "{\"error\":\"Quota exceeded\"}";
    answers(status, body);
    assertThat(google().find("x").failure().fault()).isEqualTo(ofGoogle);
    answers(status, body);
    assertThat(openLibrary().find("x").failure().fault()).isEqualTo(ofOpenLibrary);
  }

  private void answers(int status, String body) {
    server.answers(new MockResponse.Builder().code(status).body(body));
  }

  private GoogleBooks google() {
    return (GoogleBooks) server.provider(GoogleBooks.NAME, Duration.ofSeconds(5));
  }

  private OpenLibrary openLibrary() {
    return (OpenLibrary) server.provider(OpenLibrary.NAME, Duration.ofSeconds(5));
  }

  private HttpUrl asked() throws InterruptedException {
    RecordedRequest request = server.http().takeRequest();
    assertThat(request.getHeaders().get("User-Agent")).startsWith("Legerible/");
    return request.getUrl();
  }
}
