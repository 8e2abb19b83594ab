package com.legerible.streaming.providers;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Google Books, which answers nobody without a key. */
public final class GoogleBooks extends WebProvider {

  public static final String NAME = "google-books";

  private static final int MOST = 5;

  private final @Nullable String key;

  public GoogleBooks(Web web, HttpUrl address, @Nullable String key) {
    super(NAME, web, address);
    this.key = key;
  }

  @Override
  public Answer ask(String isbn13) {
    Reply reply = search("isbn:" + isbn13);
    return reply.read(body -> best(isbn13, body), () -> failure(reply));
  }

  /** The book that was asked for, else what is wrong with the first one. */
  private static Answer best(String isbn13, JsonNode body) {
    Answer first = NO_SUCH_BOOK;
    boolean none = true;
    for (JsonNode item : body.path("items")) {
      Answer answer = book(isbn13, item.path("volumeInfo"));
      if (answer instanceof Answer.Known) {
        return answer;
      }
      first = none ? answer : first;
      none = false;
    }
    return first;
  }

  /** The ISBNs of what a word finds; empty where there is none, or no answer. */
  public SearchResult find(String word) {
    Reply reply = search(word);
    return reply.read(GoogleBooks::isbns, () -> SearchResult.failed(failure(reply)));
  }

  private static SearchResult isbns(JsonNode body) {
    List<String> found = new ArrayList<>();
    body.path("items").forEach(item -> found.addAll(identifiers(item.path("volumeInfo"))));
    return new SearchResult(found, null);
  }

  private Reply search(String query) {
    return get(
        url -> {
          url.addPathSegments("books/v1/volumes")
              .addQueryParameter("q", query)
              .addQueryParameter("maxResults", Integer.toString(MOST));
          return key == null ? url : url.addQueryParameter("key", key);
        });
  }

  /** A drained quota has been seen as 429, and as 403 and 400, too. */
  private static Answer.Failed failure(Reply reply) {
    JsonNode body = reply.body();
    String reason = body == null ? "" : body.path("error").toString();
    boolean quota =
        reply.status() == 429
            || reply.status() == 403
            || (reply.status() == 400 && reason.matches("(?is).*(quota|rate.?limit|exceeded).*"));
    return quota
        ? new Answer.Failed("its quota is used up (" + reply.status() + ")", Answer.Fault.QUOTA)
        : reply.failure();
  }

  private static Answer book(String isbn13, JsonNode volume) {
    String title = volume.path("title").asString("").strip();
    String subtitle = volume.path("subtitle").asString("").strip();
    var book =
        new ProvidedBook(
            isbn13,
            subtitle.isEmpty() ? title : title + ": " + subtitle,
            Fields.texts(volume.path("authors")),
            Fields.year(volume.path("publishedDate")),
            Fields.language(volume.path("language")));
    return Fields.checked(isbn13, title, identifiers(volume), book);
  }

  /** Those of type OTHER are numbers of libraries. */
  private static List<String> identifiers(JsonNode volume) {
    List<String> isbns = new ArrayList<>();
    for (JsonNode identifier : volume.path("industryIdentifiers")) {
      if (identifier.path("type").asString("").startsWith("ISBN")) {
        Fields.add(isbns, identifier.path("identifier").asString(""));
      }
    }
    return isbns;
  }
}
