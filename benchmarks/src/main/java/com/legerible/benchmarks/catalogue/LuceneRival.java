package com.legerible.benchmarks.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** The same records in a Lucene index inside this process: no network, no database, no changes. */
final class LuceneRival implements OpenLoop.Asked, AutoCloseable {

  private static final int PAGE = 50;
  private static final Sort RELEVANCE =
      new Sort(SortField.FIELD_SCORE, new SortField("loans", SortField.Type.LONG, true));
  private static final Sort BY_TITLE = new Sort(new SortField("order", SortField.Type.STRING));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LuceneRival(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
  }

  static LuceneRival of(MadeCatalogue catalogue, Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    IndexWriterConfig config =
        new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config.setRAMBufferSizeMB(128))) {
      catalogue.forEach(
          book -> {
            try {
              writer.addDocument(document(book));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      writer.forceMerge(1);
    }
    return new LuceneRival(DirectoryReader.open(directory));
  }

  private static Document document(MadeBook book) {
    Document document = new Document();
    document.add(new StoredField("id", book.id()));
    document.add(new StoredField("shown", book.title() + book.authors()));
    document.add(new StringField("isbn", book.isbn(), Store.NO));
    book.titleWords().forEach(word -> document.add(new StringField("title", word, Store.NO)));
    for (String author : book.authors()) {
      for (String word : author.split(" ", -1)) {
        document.add(new StringField("author", word, Store.NO));
      }
      document.add(new SortedSetDocValuesField("name", new BytesRef(author)));
    }
    document.add(new StringField("language", book.language(), Store.NO));
    document.add(new SortedDocValuesField("tongue", new BytesRef(book.language())));
    document.add(new SortedDocValuesField("order", new BytesRef(book.title())));
    document.add(new NumericDocValuesField("loans", book.loans()));
    if (book.year() != null) {
      document.add(new IntPoint("year", book.year()));
      document.add(new NumericDocValuesField("decade", book.year() / 10));
    }
    return document;
  }

  @Override
  public void ask(Query query) throws IOException {
    search(query);
  }

  /** How many match; the page is read and the facets are counted too. */
  long search(Query query) throws IOException {
    boolean byTitle = query.kind() == QueryClass.DEEP_PAGE;
    FieldDoc after =
        query.after().isEmpty()
            ? null
            : new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {new BytesRef(query.after())});
    TopFieldCollectorManager page =
        new TopFieldCollectorManager(
            byTitle ? BY_TITLE : RELEVANCE, PAGE, after, Integer.MAX_VALUE);
    LuceneFacets.Counting counting = new LuceneFacets.Counting();
    Object[] answers = searcher.search(asked(query), new MultiCollectorManager(page, counting));
    for (ScoreDoc found : ((TopDocs) answers[0]).scoreDocs) {
      searcher.storedFields().document(found.doc);
    }
    return (Long) answers[1];
  }

  private static org.apache.lucene.search.Query asked(Query query) {
    return switch (query.kind()) {
      case ISBN -> new TermQuery(new Term("isbn", query.text()));
      case FACETS -> filtered(query);
      case TYPO -> all(List.of(new FuzzyQuery(new Term("title", query.text()), 2, 1)));
      case PREFIX, SUGGESTION ->
          all(
              List.of(
                  either(
                      new PrefixQuery(new Term("title", query.text())),
                      new PrefixQuery(new Term("author", query.text())))));
      default -> all(words(query.text()));
    };
  }

  private static List<org.apache.lucene.search.Query> words(String text) {
    List<org.apache.lucene.search.Query> words = new ArrayList<>();
    for (String word : text.strip().split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(
            either(
                new TermQuery(new Term("title", word)), new TermQuery(new Term("author", word))));
      }
    }
    return words;
  }

  private static org.apache.lucene.search.Query either(
      org.apache.lucene.search.Query title, org.apache.lucene.search.Query author) {
    return new BooleanQuery.Builder()
        .add(new BoostQuery(new ConstantScoreQuery(title), 2), Occur.SHOULD)
        .add(new ConstantScoreQuery(author), Occur.SHOULD)
        .build();
  }

  private static org.apache.lucene.search.Query all(List<org.apache.lucene.search.Query> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(part, Occur.MUST));
    return parts.isEmpty() ? new MatchAllDocsQuery() : all.build();
  }

  private static org.apache.lucene.search.Query filtered(Query query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(
        IntPoint.newRangeQuery("year", query.filter().from(), query.filter().to()), Occur.FILTER);
    if (!query.filter().language().isEmpty()) {
      all.add(new TermQuery(new Term("language", query.filter().language())), Occur.FILTER);
    }
    return all.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
