import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The other engine of bench_facets, which talks to it through a pipe. A line is a command, its parts
 * divided by tabs:
 *
 * <pre>
 *   add TEXT VALUE...          a document with its text and one value a facet
 *   ready                      the documents are complete; answers "ready COUNT"
 *   ask KIND WORD...           KIND: any, all, phrase, everything; answers
 *                              "NANOSECONDS-TOP NANOSECONDS-ALL TOTAL"
 * </pre>
 *
 * Top: the ten best. All: the ten best, the exact total, and the counts of every facet. The index has
 * one segment, one field of stems and one of words for phrases; nothing of a query is cached.
 */
public final class LuceneFacets {
  private static final String STEMS = "stems";
  private static final String WORDS = "words";
  private static final int BEST = 10;
  private static final int EVERY_VALUE = 1000;

  private static Analyzer words(boolean stemmed) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(tokens);
        return new TokenStreamComponents(
            tokens, stemmed ? new SnowballFilter(lower, "English") : lower);
      }
    };
  }

  private final Analyzer analyzer =
      new PerFieldAnalyzerWrapper(words(false), Map.of(STEMS, words(true)));
  private final QueryBuilder builder = new QueryBuilder(analyzer);
  private final FacetsConfig facets = new FacetsConfig();
  private final FSDirectory directory;
  private final IndexWriter writer;
  private IndexSearcher searcher;
  private SortedSetDocValuesReaderState state;
  private int dimensions;

  private LuceneFacets(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256));
  }

  public static void main(String[] arguments) throws IOException {
    LuceneFacets engine = new LuceneFacets(Path.of(arguments[0]));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] parts = line.split("\t", -1);
      switch (parts[0]) {
        case "add":
          engine.add(parts);
          break;
        case "ready":
          answers.println("ready " + engine.ready());
          break;
        default:
          answers.println(engine.ask(engine.query(parts)));
      }
    }
  }

  private void add(String[] parts) throws IOException {
    Document document = new Document();
    document.add(new TextField(STEMS, parts[1], Field.Store.NO));
    document.add(new TextField(WORDS, parts[1], Field.Store.NO));
    dimensions = parts.length - 2;
    for (int i = 0; i < dimensions; i++)
      document.add(new SortedSetDocValuesFacetField("f" + i, parts[i + 2]));
    writer.addDocument(facets.build(document));
  }

  private int ready() throws IOException {
    writer.forceMerge(1);
    writer.commit();
    searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setQueryCache(null);
    state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader());
    return searcher.getIndexReader().numDocs();
  }

  private Query query(String[] parts) {
    if (parts[1].equals("everything")) return new MatchAllDocsQuery();
    if (parts[1].equals("phrase")) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      for (int i = 2; i < parts.length; i++) phrase.add(new Term(WORDS, parts[i]));
      return phrase.build();
    }
    if (parts.length == 3) return builder.createBooleanQuery(STEMS, parts[2]);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 2; i < parts.length; i++)
      all.add(
          builder.createBooleanQuery(STEMS, parts[i]),
          parts[1].equals("all") ? Occur.MUST : Occur.SHOULD);
    return all.build();
  }

  private String ask(Query query) throws IOException {
    long start = System.nanoTime();
    searcher.search(query, BEST);
    long top = System.nanoTime() - start;
    start = System.nanoTime();
    FacetsCollector collector = new FacetsCollector();
    TopDocs found = FacetsCollector.search(searcher, query, BEST, collector);
    Map<String, Number> counts = new HashMap<>();
    Facets counted = new SortedSetDocValuesFacetCounts(state, collector);
    for (int i = 0; i < dimensions; i++) {
      var result = counted.getTopChildren(EVERY_VALUE, "f" + i);
      if (result != null) counts.put("f" + i, result.childCount);
    }
    long all = System.nanoTime() - start;
    return top + " " + all + " " + found.totalHits.value;
  }
}
