package com.legerible.analytics.similar;

import com.legerible.analytics.similarity.Closest.Found;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes neighbours as CSV in the columns book, rank, similar, cosine and shared. */
public final class SimilarBooksFile {

  private SimilarBooksFile() {}

  /** Writes the neighbours of each book under the ids that the books have in the loans. */
  public static void write(Path file, List<String> books, Found[][] all) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("book,rank,similar,cosine,shared\n");
      for (int book = 0; book < all.length; book++) {
        String id = quoted(books.get(book));
        for (int rank = 0; rank < all[book].length; rank++) {
          Found found = all[book][rank];
          out.write(id + "," + (rank + 1) + "," + quoted(books.get(found.book())));
          out.write(String.format(Locale.ROOT, ",%.9f,%d%n", found.score(), found.sharedReaders()));
        }
      }
    }
  }

  private static String quoted(String id) {
    return id.matches("[^,\"\\r\\n]*") ? id : '"' + id.replace("\"", "\"\"") + '"';
  }
}
