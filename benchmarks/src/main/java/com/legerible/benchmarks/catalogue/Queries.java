package com.legerible.benchmarks.catalogue;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Distinct questions of each kind, about books and words that the catalogue has. */
final class Queries {

  private static final int SAMPLES = 5_000;
  private static final int TRIES = 1_000;
  private static final int DEEP = 60;

  private final MadeCatalogue catalogue;
  private final List<MadeBook> samples = new ArrayList<>();
  private final Random random;

  Queries(MadeCatalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.random = new Random(seed);
    int every = Math.max(1, catalogue.books() / SAMPLES);
    catalogue.forEach(
        book -> {
          if (book.id() % every == 0) {
            samples.add(book);
          }
        });
  }

  /** As many as there are, up to the count. */
  List<Query> of(QueryClass kind, int count, LibrarySearch library)
      throws IOException, InterruptedException {
    return switch (kind) {
      case TWO_TERMS -> distinct(kind, count, this::twoTerms);
      case COMMON_WORD -> distinct(kind, count, () -> catalogue.word(commonRank()) + " ");
      case PREFIX -> distinct(kind, count, () -> beginning(2 + random.nextInt(3)));
      case TYPO -> distinct(kind, count, this::slip);
      case ISBN -> distinct(kind, count, () -> sample().isbn());
      case SUGGESTION -> distinct(kind, count, () -> beginning(1 + random.nextInt(5)));
      case FACETS -> broad(count);
      case DEEP_PAGE -> deep(count, library);
    };
  }

  private List<Query> distinct(QueryClass kind, int count, Supplier<String> text) {
    Map<String, Query> queries = new LinkedHashMap<>();
    for (int tries = count + TRIES; queries.size() < count && tries > 0; tries--) {
      String typed = text.get();
      String place = kind == QueryClass.SUGGESTION ? "/suggestions?limit=10&q=" : "?q=";
      queries.put(typed, Query.typed(kind, "/api/books" + place + encoded(typed), typed));
    }
    return List.copyOf(queries.values());
  }

  private MadeBook sample() {
    return samples.get(random.nextInt(samples.size()));
  }

  private String twoTerms() {
    List<String> words = sample().titleWords();
    int first = random.nextInt(words.size());
    int second = (first + 1 + random.nextInt(words.size() - 1)) % words.size();
    return words.get(first) + " " + words.get(second) + " ";
  }

  private int commonRank() {
    return random.nextInt(Math.min(300, catalogue.words()));
  }

  private String beginning(int length) {
    List<String> words = sample().titleWords();
    String word = words.get(random.nextInt(words.size()));
    return word.substring(
        0, word.offsetByCodePoints(0, Math.min(length, word.codePointCount(0, word.length()))));
  }

  private String slip() {
    for (int tries = 0; tries < TRIES; tries++) {
      List<String> words = sample().titleWords();
      String word = words.get(random.nextInt(words.size()));
      if (word.length() >= 6) {
        int at = 1 + random.nextInt(word.length() - 2);
        String rest = word.substring(at + 1);
        return switch (random.nextInt(3)) {
          case 0 -> word.substring(0, at) + rest;
          case 1 -> word.substring(0, at) + rest.charAt(0) + word.charAt(at) + rest.substring(1);
          default -> word.substring(0, at) + "q" + rest;
        };
      }
    }
    return "qqqqqqq";
  }

  private List<Query> broad(int count) {
    List<Query> queries = new ArrayList<>();
    String[] languages = {"", "en", "de", "fr", "ru"};
    for (int i = 0; i < count; i++) {
      int from = 1900 + i % 100;
      String language = languages[i % languages.length];
      Query.Filter filter = new Query.Filter(language, from, 2026 + i / 100);
      String path =
          ("/api/books?limit=1&from=" + from + "&to=" + filter.to())
              + (language.isEmpty() ? "" : "&language=" + language);
      queries.add(Query.filtered(path, filter));
    }
    return queries;
  }

  /** Keys from the middle of narrow results lead deep into broad ones. */
  private List<Query> deep(int count, LibrarySearch library)
      throws IOException, InterruptedException {
    List<Query> queries = new ArrayList<>();
    for (int i = 0; queries.size() < Math.min(count, DEEP) && i < 4 * DEEP; i++) {
      String word = catalogue.word(300 + 3 * i) + " ";
      BookPage narrow =
          library.page("/api/books?sort=title&limit=" + (20 + i % 80) + "&q=" + encoded(word));
      if (narrow.next() != null) {
        Book last = narrow.items().get(narrow.items().size() - 1);
        String common = i % 2 == 0 ? "" : catalogue.word(i % 100) + " ";
        String path = "/api/books?sort=title&q=" + encoded(common) + "&after=" + narrow.next();
        queries.add(Query.deep(path, common, last.title()));
      }
    }
    return queries;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
