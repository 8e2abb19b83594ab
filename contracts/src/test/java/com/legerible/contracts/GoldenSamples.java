package com.legerible.contracts;

import com.legerible.contracts.events.BookCatalogued;
import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.SimilarBooksFound;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.events.TopTenChanged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A sample of every event as it stands in the log, which all modules agree on. */
public final class GoldenSamples {

  private GoldenSamples() {}

  public static Stream<Class<?>> events() {
    return Stream.of(
        LoanMade.class,
        LoanUndone.class,
        TimePassed.class,
        ReaderLoaned.class,
        IsbnSeen.class,
        BookFound.class,
        BookCatalogued.class,
        TopTenChanged.class,
        Recommended.class,
        SimilarBooksFound.class,
        JobProgress.class,
        DeadLetter.class);
  }

  /** The sample of an event. */
  public static String of(Class<?> event) throws IOException {
    try (InputStream in =
        GoldenSamples.class.getResourceAsStream("/golden/" + event.getSimpleName() + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
