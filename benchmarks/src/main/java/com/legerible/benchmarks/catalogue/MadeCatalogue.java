package com.legerible.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made books, the same ones for the same seed: words, authors and loans by Zipf's law, years that
 * grow denser, seven languages in four scripts.
 */
public final class MadeCatalogue {

  private static final String LATIN = "bcdfghjklmnpqrstvwxz";
  private static final String CYRILLIC = "бвгджзклмнпрстфхцчшщ";
  private static final String GREEK = "βγδζθκλμνξπρτφχψ";

  private record Tongue(String code, int share, Words words) {}

  private final int books;
  private final long seed;
  private final List<Tongue> tongues;
  private final Words names;

  public MadeCatalogue(int books, long seed) {
    this.books = books;
    this.seed = seed;
    Random random = new Random(seed);
    int words = Math.max(2_000, Math.min(books / 10, 120_000));
    this.tongues =
        List.of(
            new Tongue("en", 48, Words.of(LATIN, "aeiou", words, random)),
            new Tongue("de", 16, Words.of(LATIN + "szr", "aeiou", words, random)),
            new Tongue("fr", 10, Words.of(LATIN + "ntr", "aeiouy", words, random)),
            new Tongue("es", 8, Words.of(LATIN + "ndl", "aeio", words, random)),
            new Tongue("ru", 8, Words.of(CYRILLIC, "аеиоуыя", words, random)),
            new Tongue("el", 3, Words.of(GREEK, "αειου", words / 2, random)),
            new Tongue("zh", 7, Words.of(hanSigns(), "", 3_000, random)));
    this.names = Words.of(LATIN, "aeiou", Math.max(500, books / 20), random);
  }

  private static String hanSigns() {
    return IntStream.range(0, 3_000)
        .mapToObj(i -> Character.toString(0x4e00 + i * 6))
        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
        .toString();
  }

  public int books() {
    return books;
  }

  void forEach(Consumer<MadeBook> consumer) {
    Random random = new Random(seed + 1);
    for (int id = 1; id <= books; id++) {
      consumer.accept(book(id, random));
    }
  }

  /** The n-th most frequent word of the largest language. */
  public String word(int rank) {
    return tongues.get(0).words().get(rank);
  }

  int words() {
    return tongues.get(0).words().size();
  }

  private MadeBook book(int id, Random random) {
    Tongue tongue = tongue(random.nextInt(100));
    int length = 2 + random.nextInt(4) + random.nextInt(4);
    List<String> title = Stream.generate(() -> tongue.words().draw(random)).limit(length).toList();
    List<String> authors = new ArrayList<>();
    for (int i = random.nextInt(10) < 1 ? 0 : 1 + random.nextInt(8) / 7; i > 0; i--) {
      String name = names.draw(random) + " " + names.draw(random);
      if (!authors.contains(name)) {
        authors.add(name);
      }
    }
    Integer year =
        random.nextInt(20) == 0 ? null : 2025 - (int) Math.abs(random.nextGaussian() * 35);
    long loans =
        random.nextInt(3) == 0 ? (long) (1 / Math.pow(random.nextDouble() + 1e-6, 0.8)) : 0;
    return new MadeBook(id, isbn(id), title, authors, year, tongue.code(), loans);
  }

  private Tongue tongue(int hundredth) {
    int left = hundredth;
    for (Tongue tongue : tongues) {
      left -= tongue.share();
      if (left < 0) {
        return tongue;
      }
    }
    return tongues.get(0);
  }

  static String isbn(int number) {
    String body = "978" + String.format(Locale.ROOT, "%09d", number * 7L);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return body + (10 - sum % 10) % 10;
  }
}
