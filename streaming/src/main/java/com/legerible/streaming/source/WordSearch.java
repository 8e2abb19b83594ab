package com.legerible.streaming.source;

import com.legerible.contracts.isbn.Isbn;
import com.legerible.streaming.providers.Guard;
import com.legerible.streaming.providers.SearchResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Searches a provider for a random word, and takes an ISBN of what it finds. */
public final class WordSearch implements IsbnFinder {

  private static final Logger LOG = LoggerFactory.getLogger(WordSearch.class);

  private final String name;
  private final Function<String, SearchResult> search;
  private final Guard guard;
  private final List<String> words;
  private final RandomGenerator random;

  public WordSearch(
      String name,
      Function<String, SearchResult> search,
      Guard guard,
      List<String> words,
      RandomGenerator random) {
    this.name = name;
    this.search = search;
    this.guard = guard;
    this.words = List.copyOf(words);
    this.random = random;
  }

  @Override
  public Optional<Sight> next() throws InterruptedException {
    String word = words.get(random.nextInt(words.size()));
    SearchResult result =
        guard.ask(() -> search.apply(word), SearchResult::failure, SearchResult::failed);
    if (result.failure() != null) {
      LOG.debug("{} found nothing for {}: {}", name, word, result.failure().said());
    }
    List<String> isbns =
        result.isbns().stream().map(Isbn::thirteen).flatMap(Optional::stream).distinct().toList();
    return isbns.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sight(isbns.get(random.nextInt(isbns.size())), name));
  }
}
