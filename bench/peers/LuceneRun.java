import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene as its manual shows it: EnglishAnalyzer, BM25Similarity with its defaults, one field, any
 * word of a query is enough. Prints a TREC run.
 *
 * <p>LuceneRun DOCUMENTS QUERIES INDEX DEPTH: both files have an id, a tab and text a line; INDEX is
 * a folder that does not exist yet.
 */
public final class LuceneRun {
  private static final String TEXT = "text";
  private static final String ID = "id";

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("usage: LuceneRun DOCUMENTS QUERIES INDEX DEPTH");
      System.exit(2);
    }
    try (Analyzer analyzer = new EnglishAnalyzer();
        Directory directory = FSDirectory.open(Path.of(arguments[2]))) {
      long start = System.nanoTime();
      index(Path.of(arguments[0]), analyzer, directory);
      System.err.printf("index_seconds %.3f%n", (System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      run(Path.of(arguments[1]), analyzer, directory, Integer.parseInt(arguments[3]));
      System.err.printf("run_seconds %.3f%n", (System.nanoTime() - start) / 1e9);
    }
  }

  private static void index(Path documents, Analyzer analyzer, Directory directory)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setSimilarity(new BM25Similarity());
    try (IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(documents, StandardCharsets.UTF_8)) {
      for (String line; (line = lines.readLine()) != null; ) {
        int tab = line.indexOf('\t');
        Document document = new Document();
        document.add(new StringField(ID, line.substring(0, tab), Field.Store.YES));
        document.add(new TextField(TEXT, line.substring(tab + 1), Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private static void run(Path queries, Analyzer analyzer, Directory directory, int depth)
      throws IOException {
    try (IndexReader reader = DirectoryReader.open(directory);
        BufferedReader lines = Files.newBufferedReader(queries, StandardCharsets.UTF_8)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity());
      QueryBuilder builder = new QueryBuilder(analyzer);
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      for (String line; (line = lines.readLine()) != null; ) {
        int tab = line.indexOf('\t');
        if (tab < 0) continue;
        Query query =
            builder.createBooleanQuery(TEXT, line.substring(tab + 1), BooleanClause.Occur.SHOULD);
        if (query == null) continue;
        int rank = 0;
        for (ScoreDoc hit : searcher.search(query, depth).scoreDocs) {
          String id = searcher.doc(hit.doc, fields()).get(ID);
          out.printf("%s Q0 %s %d %.9g lucene%n", line.substring(0, tab), id, ++rank, hit.score);
        }
      }
      out.flush();
    }
  }

  private static Set<String> fields() {
    Set<String> fields = new HashSet<>();
    fields.add(ID);
    return fields;
  }

  private LuceneRun() {}
}
