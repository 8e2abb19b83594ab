package com.legerible.benchmarks.catalogue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts languages, decades and authors of all that matches, in the one segment that there is. */
final class LuceneFacets extends SimpleCollector {

  /** Says how many match, after it has found the values with the most books. */
  static final class Counting implements CollectorManager<LuceneFacets, Long> {

    @Override
    public LuceneFacets newCollector() {
      return new LuceneFacets();
    }

    @Override
    public Long reduce(Collection<LuceneFacets> parts) {
      parts.forEach(LuceneFacets::sortAuthors);
      return parts.stream().mapToLong(LuceneFacets::total).sum();
    }
  }

  private static final int DECADES = 400;

  private final int[] decades = new int[DECADES];
  private int[] languages = {};
  private int[] authors = {};
  private long total;
  private SortedDocValues language = DocValues.emptySorted();
  private NumericDocValues decade = DocValues.emptyNumeric();
  private SortedSetDocValues names = DocValues.emptySortedSet();

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    language = DocValues.getSorted(context.reader(), "tongue");
    decade = DocValues.getNumeric(context.reader(), "decade");
    names = DocValues.getSortedSet(context.reader(), "name");
    languages = new int[language.getValueCount()];
    authors = new int[(int) names.getValueCount()];
  }

  @Override
  public void collect(int book) throws IOException {
    total++;
    if (language.advanceExact(book)) {
      languages[language.ordValue()]++;
    }
    if (decade.advanceExact(book)) {
      decades[(int) decade.longValue()]++;
    }
    if (names.advanceExact(book)) {
      for (int i = 0; i < names.docValueCount(); i++) {
        authors[(int) names.nextOrd()]++;
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  long total() {
    return total;
  }

  /** So that those with the most books are known. */
  private void sortAuthors() {
    Arrays.sort(authors);
  }
}
