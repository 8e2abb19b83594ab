package com.legerible.streaming;

import com.legerible.streaming.providers.BookProvider;
import com.legerible.streaming.providers.DailyQuota;
import com.legerible.streaming.providers.GoogleBooks;
import com.legerible.streaming.providers.Guard;
import com.legerible.streaming.providers.OpenLibrary;
import com.legerible.streaming.providers.Quota;
import com.legerible.streaming.providers.Recess;
import com.legerible.streaming.providers.RecessFile;
import com.legerible.streaming.providers.Web;
import com.legerible.streaming.providers.WikipediaCitations;
import com.legerible.streaming.recorded.RecordedBooks;
import com.legerible.streaming.source.FirstThatFinds;
import com.legerible.streaming.source.IsbnFinder;
import com.legerible.streaming.source.RecordedIsbns;
import com.legerible.streaming.source.WordSearch;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts providers and finders together as the settings say. */
final class Parts {

  private static final Duration LIMIT = Duration.ofSeconds(6);

  private final StreamingSettings settings;
  private final RecordedBooks recorded = RecordedBooks.shipped();
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final GoogleBooks google;
  private final WikipediaCitations wikipedia;
  private final OpenLibrary openLibrary;

  Parts(StreamingSettings settings) {
    this.settings = settings;
    var web = new Web(LIMIT);
    this.google = new GoogleBooks(web, settings.google(), settings.googleKey());
    this.wikipedia = new WikipediaCitations(web, settings.wikipedia());
    this.openLibrary = new OpenLibrary(web, settings.openLibrary());
  }

  /** In the order in which they are asked. Without a key, Google Books would answer nothing. */
  List<BookProvider> providers() {
    List<BookProvider> providers = new ArrayList<>();
    if (settings.asksOutside()) {
      if (settings.googleKey() != null) {
        providers.add(guarded(google, googleQuota()));
      }
      providers.add(guarded(wikipedia, Quota.NONE));
      providers.add(guarded(openLibrary, Quota.NONE));
    }
    providers.add(recorded);
    return providers;
  }

  IsbnFinder finder() {
    var recordedIsbns = new RecordedIsbns(recorded.isbns(), settings.state());
    return switch (settings.source()) {
      case RECORDED -> recordedIsbns;
      case GOOGLE -> googleSearch();
      case OPENLIBRARY -> openLibrarySearch();
      case AUTO ->
          new FirstThatFinds(
              settings.googleKey() == null
                  ? List.of(openLibrarySearch(), recordedIsbns)
                  : List.of(googleSearch(), openLibrarySearch(), recordedIsbns));
    };
  }

  private IsbnFinder googleSearch() {
    Guard guard = guard(GoogleBooks.NAME, googleQuota());
    return new WordSearch(GoogleBooks.NAME, google::find, guard, recorded.words(), random);
  }

  private IsbnFinder openLibrarySearch() {
    Guard guard = guard(OpenLibrary.NAME, Quota.NONE);
    return new WordSearch(OpenLibrary.NAME, openLibrary::find, guard, recorded.words(), random);
  }

  private BookProvider guarded(BookProvider provider, Quota quota) {
    return Guard.before(provider, quota, recess(provider.name()), random, Guard.Pause.SLEEP);
  }

  private Guard guard(String provider, Quota quota) {
    return new Guard(provider, quota, recess(provider), random, Guard.Pause.SLEEP);
  }

  private Recess recess(String provider) {
    return new RecessFile(settings.state().resolve(provider + "-recess"), Clock.systemUTC());
  }

  private Quota googleQuota() {
    return new DailyQuota(
        settings.state().resolve("google-books-quota"), settings.googlePerDay(), Clock.systemUTC());
  }
}
