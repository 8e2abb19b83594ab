package com.legerible.streaming.providers;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** The service that makes citations for Wikipedia, which asks the libraries of the world. */
public final class WikipediaCitations extends WebProvider {

  public static final String NAME = "wikipedia";

  public WikipediaCitations(Web web, HttpUrl address) {
    super(NAME, web, address);
  }

  @Override
  public Answer ask(String isbn13) {
    Reply reply =
        get(
            url ->
                url.addPathSegments("api/rest_v1/data/citation/mediawiki").addPathSegment(isbn13));
    return reply.status() == 404
        ? NO_SUCH_BOOK
        : reply.read(
            list -> list.isEmpty() ? NO_SUCH_BOOK : book(isbn13, list.path(0)), reply::failure);
  }

  private static Answer book(String isbn13, JsonNode citation) {
    String title = citation.path("title").asString("").strip();
    List<String> isbns = new ArrayList<>();
    for (String field : Fields.texts(citation.path("ISBN"))) {
      isbns.addAll(List.of(field.split("[\\s,]+")));
    }
    var book =
        new ProvidedBook(
            isbn13,
            title,
            authors(citation.path("author")),
            Fields.year(citation.path("date")),
            Fields.language(citation.path("language")));
    return Fields.checked(isbn13, title, isbns, book);
  }

  /** Each is a pair of first and last name. */
  private static List<String> authors(JsonNode pairs) {
    List<String> names = new ArrayList<>();
    pairs.forEach(pair -> Fields.add(names, String.join(" ", Fields.texts(pair))));
    return names;
  }
}
