#!/usr/bin/env python3
"""Says how good ranking is: ours and Lucene's on Cranfield and CISI, ours on the letters.

usage: bench/evaluate.py [--data DIR] [--bin DIR] [--no-lucene] [--install] [--keep DIR]
  --data DIR     folder with retrieval/, letters/ and tools/eval.py
                 [$LETTERGRADE_DATA, else ../shared beside the checkout]
  --bin DIR      folder of lettergrade and lettergrade-index [build/release/bin]
  --no-lucene    ours only
  --install      install Lucene and a JDK (Debian packages) where they are missing
  --keep DIR     keep indexes and runs in this folder

Lucene is measured in the same run through peers/LuceneRun.java: EnglishAnalyzer, BM25Similarity with
its defaults, any word is enough. Needs liblucene8-java and default-jdk-headless; without them the
table has only ours, and says so. Prints one table; every figure is deterministic."""
import argparse
import glob
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import significance  # noqa: E402
from section_names import SectionNames  # noqa: E402

ROOT = os.path.dirname(HERE)
PACKAGES = ["liblucene8-java", "default-jdk-headless"]
OURS = "lettergrade"
EXPANDED = "lettergrade --expand"
COLLECTIONS = ["cranfield", "cisi"]
COLUMNS = [("MAP", "map"), ("nDCG@10", "ndcg_cut_10"), ("P@10", "P_10"),
           ("recall@100", "recall_100"), ("MRR", "recip_rank")]


def die(message):
    sys.exit("evaluate.py: " + message)


def load_measures(data):
    """The measures are those of the data folder's own eval.py."""
    path = os.path.join(data, "tools", "eval.py")
    if not os.path.exists(path):
        die(f"there is no {path}: name the data folder with --data or $LETTERGRADE_DATA")
    spec = importlib.util.spec_from_file_location("trec_measures", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(command, stdout=None, stdin=None):
    """Runs a command to its end and gives the seconds it took. Status 1 is a note, not a failure."""
    start = time.monotonic()
    result = subprocess.run(command, stdout=stdout, stdin=stdin, stderr=subprocess.PIPE)
    if result.returncode > 1:
        die(f"{command[0]} failed:\n" + result.stderr.decode(errors="replace"))
    return time.monotonic() - start


class Ours:
    def __init__(self, folder, bin_folder):
        self.folder = folder
        self.bin = bin_folder

    def program(self, name):
        path = os.path.join(self.bin, name)
        if not os.path.exists(path):
            die(f"there is no {path}: build it first (cmake --build --preset release)")
        return path

    def index(self, name, sources=(), records=None):
        """Makes an index of files, or of a file of records; gives its folder and the seconds."""
        database = os.path.join(self.folder, name + ".db")
        shutil.rmtree(database, ignore_errors=True)
        command = [self.program("lettergrade-index"), "--db", database, *(sources or ["-"])]
        if records is None:
            return database, run(command, subprocess.DEVNULL)
        with open(records, "rb") as stream:
            return database, run(command, subprocess.DEVNULL, stream)

    def rank(self, database, queries, name, *options):
        path = os.path.join(self.folder, name + ".run")
        with open(path, "wb") as out:
            seconds = run([self.program("lettergrade"), "run", "--db", database, *options, queries],
                          out)
        return path, seconds

    def ids(self, database):
        """Of every letter of an index, in order."""
        out = subprocess.run([self.program("lettergrade"), "export", "--db", database, "--format",
                              "jsonl"], capture_output=True, check=True)
        return sorted(json.loads(line)["letter_id"] for line in out.stdout.splitlines())

    def letter(self, database, identity):
        out = subprocess.run([self.program("lettergrade"), "show", "--db", database, "--format",
                              "json", identity], capture_output=True, check=False)
        return json.loads(out.stdout) if out.returncode == 0 else None


class Lucene:
    def __init__(self, folder, install):
        self.folder = folder
        jars = self.jars()
        if not (jars and shutil.which("javac")) and install:
            subprocess.run(["apt-get", "install", "-q", "-y", "--no-install-recommends", *PACKAGES],
                           check=True, stdout=subprocess.DEVNULL)
            jars = self.jars()
        self.ready = bool(jars) and shutil.which("javac") is not None
        if not self.ready:
            return
        self.path = ":".join(jars)
        run(["javac", "-cp", self.path, "-d", folder, os.path.join(HERE, "peers", "LuceneRun.java")])

    @staticmethod
    def jars():
        found = []
        for name in ("core", "analyzers-common"):
            jars = sorted(glob.glob(f"/usr/share/java/lucene-{name}-8.*.jar"))
            if not jars:
                return []
            found.append(jars[-1])
        return found

    def version(self):
        return os.path.basename(self.path.split(":")[0])[len("lucene-core-"):-len(".jar")]

    def rank(self, name, records, queries):
        documents = os.path.join(self.folder, name + ".docs")
        with open(records, encoding="utf-8") as lines, open(documents, "w", encoding="utf-8") as out:
            for line in lines:
                record = json.loads(line)
                text = " ".join((record["title"] + " " + record["text"]).split())
                out.write(record["id"] + "\t" + text + "\n")
        index = os.path.join(self.folder, name + ".lucene")
        shutil.rmtree(index, ignore_errors=True)
        path = os.path.join(self.folder, name + ".lucene.run")
        with open(path, "wb") as out:
            seconds = run(["java", "-cp", self.path + ":" + self.folder, "LuceneRun", documents,
                           queries, index, "1000"], out)
        return path, seconds


class Row:
    """What one engine reaches on one collection."""

    def __init__(self, collection, engine, by_query, took):
        self.collection = collection
        self.engine = engine
        self.by_query = by_query
        self.took = took

    def values(self, column):
        return {query: result[column] for query, result in self.by_query.items()}

    def mean(self, column):
        values = self.values(column)
        return sum(values.values()) / len(values)


def by_query(measures, qrels, ranked):
    """The measures of every judged query."""
    return measures.evaluate(qrels, ranked, complete=True)


def collection_rows(name, data, measures, ours, lucene):
    folder = os.path.join(data, "retrieval", name)
    records = os.path.join(folder, "corpus.jsonl")
    queries = os.path.join(folder, "queries.tsv")
    qrels = measures.read_qrels(os.path.join(folder, "qrels.trec"))
    database, indexing = ours.index(name, records=records)
    path, ranking = ours.rank(database, queries, name)
    rows = [Row(name, OURS, by_query(measures, qrels, measures.read_run(path)),
                f"index {indexing:.1f} s, run {ranking:.1f} s")]
    path, ranking = ours.rank(database, queries, name + ".expanded", "--expand")
    rows.append(Row(name, EXPANDED, by_query(measures, qrels, measures.read_run(path)),
                    f"run {ranking:.1f} s"))
    if lucene and lucene.ready:
        path, seconds = lucene.rank(name, records, queries)
        rows.append(Row(name, "Lucene " + lucene.version(),
                        by_query(measures, qrels, measures.read_run(path)), f"both {seconds:.1f} s"))
    return rows


def letter_sources(data):
    return sorted(glob.glob(os.path.join(data, "letters", "seeds", "*.txt")) +
                  glob.glob(os.path.join(data, "letters", "reports", "*.pdf")))


def letter_rows(data, measures, ours):
    folder = os.path.join(HERE, "relevance")
    queries = os.path.join(folder, "queries.tsv")
    sources = letter_sources(data)
    if not sources:
        return []
    database, indexing = ours.index("letters", sources)
    rows = []
    qrels = measures.read_qrels(os.path.join(folder, "letters.qrels"))
    for engine, options in ((OURS, []), (EXPANDED, ["--expand"])):
        path, seconds = ours.rank(database, queries, "letters", *options)
        took = f"run {seconds:.1f} s" if options else f"index {indexing:.1f} s, run {seconds:.1f} s"
        rows.append(Row("letters", engine, by_query(measures, qrels, measures.read_run(path)), took))

    qrels = measures.read_qrels(os.path.join(folder, "sections.qrels"))
    names = SectionNames(qrels, lambda identity: ours.letter(database, identity))
    if names.missing:
        die("no letter of the index has these judged sections: " + ", ".join(names.missing))
    for engine, options in ((OURS, []), (EXPANDED, ["--expand"])):
        path, seconds = ours.rank(database, queries, "sections", "--by", "section", *options)
        ranked = names.ranked(measures.read_run(path))
        rows.append(Row("sections", engine, by_query(measures, qrels, ranked), f"run {seconds:.1f} s"))
    return rows


def print_columns(cells):
    widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def print_table(rows):
    cells = [["collection", "engine"] + [title for title, _ in COLUMNS] + ["time"]]
    for row in rows:
        cells.append([row.collection, row.engine] +
                     [f"{row.mean(column):.4f}" for _, column in COLUMNS] + [row.took])
    print_columns(cells)


def print_comparisons(rows):
    """Each of ours against the others on the same collection: gain, chance, both halves."""
    cells = [["collection", "compared", "measure", "gain", "p", "harmed", "each half"]]
    for ours in rows:
        for other in rows:
            compared = (ours.engine == OURS and other.engine not in (OURS, EXPANDED)) or (
                ours.engine == EXPANDED and other.engine == OURS)
            if not compared or ours.collection != other.collection:
                continue
            for title, column in COLUMNS[:2]:
                mine, theirs = ours.values(column), other.values(column)
                gains = [f"{100 * (a / b - 1):+.1f} %"
                         for a, b in zip([ours.mean(column), *significance.halves(mine)],
                                         [other.mean(column), *significance.halves(theirs)])]
                cells.append([ours.collection, f"{ours.engine} to {other.engine}", title, gains[0],
                              f"{significance.p_value(mine, theirs):.4f}",
                              f"{100 * significance.harmed(mine, theirs):.0f} %",
                              " ".join(gains[1:])])
    print_columns(cells)


def add_common_options(parser):
    parser.add_argument("--data", default=os.environ.get("LETTERGRADE_DATA",
                                                         os.path.join(ROOT, "..", "shared")))
    parser.add_argument("--bin", default=os.path.join(ROOT, "build", "release", "bin"))
    parser.add_argument("--install", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")


def main():
    parser = argparse.ArgumentParser(add_help=False)
    add_common_options(parser)
    parser.add_argument("--no-lucene", action="store_true")
    parser.add_argument("--keep")
    wanted = parser.parse_args()
    if wanted.help:
        print(__doc__)
        return
    measures = load_measures(wanted.data)
    with tempfile.TemporaryDirectory() as scratch:
        folder = wanted.keep or scratch
        os.makedirs(folder, exist_ok=True)
        ours = Ours(folder, wanted.bin)
        lucene = None if wanted.no_lucene else Lucene(folder, wanted.install)
        rows = []
        for name in COLLECTIONS:
            rows += collection_rows(name, wanted.data, measures, ours, lucene)
        rows += letter_rows(wanted.data, measures, ours)
        print_table(rows)
        print()
        print_comparisons(rows)
    if lucene and not lucene.ready:
        print("\nwithout Lucene: apt-get install " + " ".join(PACKAGES) + ", or --install",
              file=sys.stderr)


if __name__ == "__main__":
    main()
