package com.legerible.streaming.providers;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** Open Library, which anyone may ask. */
public final class OpenLibrary extends WebProvider {

  public static final String NAME = "open-library";

  public OpenLibrary(Web web, HttpUrl address) {
    super(NAME, web, address);
  }

  @Override
  public Answer ask(String isbn13) {
    String key = "ISBN:" + isbn13;
    Reply reply =
        get(
            url ->
                url.addPathSegments("api/books")
                    .addQueryParameter("bibkeys", key)
                    .addQueryParameter("jscmd", "details")
                    .addQueryParameter("format", "json"));
    return reply.read(body -> book(isbn13, body.path(key).path("details")), reply::failure);
  }

  /** The ISBNs of what a word finds. */
  public SearchResult find(String word) {
    Reply reply =
        get(
            url ->
                url.addPathSegments("search.json")
                    .addQueryParameter("q", word)
                    .addQueryParameter("fields", "isbn")
                    .addQueryParameter("limit", "5"));
    return reply.read(OpenLibrary::isbns, () -> SearchResult.failed(reply.failure()));
  }

  private static SearchResult isbns(JsonNode body) {
    List<String> found = new ArrayList<>();
    body.path("docs").forEach(doc -> found.addAll(Fields.texts(doc.path("isbn"))));
    return new SearchResult(found, null);
  }

  private static Answer book(String isbn13, JsonNode edition) {
    if (edition.isMissingNode()) {
      return NO_SUCH_BOOK;
    }
    String title = edition.path("title").asString("").strip();
    String subtitle = edition.path("subtitle").asString("").strip();
    List<String> authors = new ArrayList<>();
    edition
        .path("authors")
        .forEach(author -> Fields.add(authors, author.path("name").asString("")));
    List<String> isbns = Fields.texts(edition.path("isbn_13"));
    isbns.addAll(Fields.texts(edition.path("isbn_10")));
    var book =
        new ProvidedBook(
            isbn13,
            subtitle.isEmpty() ? title : title + ": " + subtitle,
            authors,
            Fields.year(edition.path("publish_date")),
            Fields.language(edition.path("languages").path(0).path("key")));
    return Fields.checked(isbn13, title, isbns, book);
  }
}
