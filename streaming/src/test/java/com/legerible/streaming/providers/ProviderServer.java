package com.legerible.streaming.providers;

import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server in the place of every provider, which answers as a test says. */
final class ProviderServer implements BeforeEachCallback, AfterEachCallback {

  private final MockWebServer server = new MockWebServer();

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    server.start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server.close();
  }

  MockWebServer http() {
    return server;
  }

  void answers(MockResponse.Builder next) {
    server.enqueue(next.build());
  }

  BookProvider provider(String name, Duration limit) {
    HttpUrl address = server.url("/");
    var web = new Web(limit);
    return switch (name) {
      case GoogleBooks.NAME -> new GoogleBooks(web, address, "key");
      case WikipediaCitations.NAME -> new WikipediaCitations(web, address);
      default -> new OpenLibrary(web, address);
    };
  }

  /** What an answer says, in one line. */
  static String words(Answer answer) {
    if (answer instanceof Answer.Known known) {
      ProvidedBook book = known.book();
      return book.title() + " " + book.authors() + " " + book.year() + " " + book.language();
    }
    return answer instanceof Answer.Failed failed
        ? failed.fault() + ": " + failed.said()
        : "unknown: " + ((Answer.Unknown) answer).said();
  }
}
