package com.legerible.streaming.providers;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** Open Library, which anyone may ask. */
public final class OpenLibrary implements BookProvider {

  public static final String NAME = "open-library";

  private final Web web;
  private final HttpUrl address;

  public OpenLibrary(Web web, HttpUrl address) {
    this.web = web;
    this.address = address;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(String isbn13) {
    Reply reply =
        web.get(
            address
                .newBuilder()
                .addPathSegments("api/books")
                .addQueryParameter("bibkeys", "ISBN:" + isbn13)
                .addQueryParameter("jscmd", "details")
                .addQueryParameter("format", "json")
                .build());
    JsonNode body = reply.body();
    if (!reply.isJson() || body == null) {
      return reply.failure();
    }
    JsonNode details = body.path("ISBN:" + isbn13).path("details");
    return details.isMissingNode()
        ? new Answer.Unknown("it knows no such book")
        : book(isbn13, details);
  }

  /** The ISBNs of what a word finds. */
  public SearchResult find(String word) {
    Reply reply =
        web.get(
            address
                .newBuilder()
                .addPathSegments("search.json")
                .addQueryParameter("q", word)
                .addQueryParameter("fields", "isbn")
                .addQueryParameter("limit", "5")
                .build());
    JsonNode body = reply.body();
    if (!reply.isJson() || body == null) {
      return new SearchResult(List.of(), reply.failure());
    }
    List<String> found = new ArrayList<>();
    body.path("docs").forEach(doc -> found.addAll(Fields.texts(doc.path("isbn"))));
    return new SearchResult(found, null);
  }

  private static Answer book(String isbn13, JsonNode edition) {
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
