#!/usr/bin/env python3
"""Lists what stands high for the letters' questions and is not judged yet: ours and Lucene's.

usage: bench/pool.py [--data DIR] [--bin DIR] [--depth N] [--install]
  --depth N      how many of each ranking are looked at [10]
  the others     as of evaluate.py

Prints a line each: question, letter or letter#section, then who ranks it and where, e.g.
"q03<TAB>devon-2015-inspection#care-leavers<TAB>Lucene 4". Read the passage, then judge it in
relevance/ (relevance/README.md); what answers nothing stays out of the files. Lucene gets each
letter, and each section, as one text under the letter's title."""
import argparse
import json
import os
import tempfile

import evaluate
from section_names import further_names, name


def letters_of(ours, database, ids):
    return {identity: ours.letter(database, identity) for identity in ids}


def write_records(letters, path, by_section):
    """The letters, or their sections as "id#number", as records that Lucene.rank takes."""
    with open(path, "w", encoding="utf-8") as out:
        for identity, letter in letters.items():
            texts = [s["heading"] + " " + s["text"] for s in letter["sections"]]
            parts = ({f"{identity}#{n}": text for n, text in enumerate(texts)} if by_section
                     else {identity: " ".join(texts)})
            for key, text in parts.items():
                out.write(json.dumps({"id": key, "title": letter["title"], "text": text}) + "\n")


def best(run, depth):
    """query -> the first `depth` ids, best first; ties by id."""
    return {query: sorted(scores, key=lambda key: (-scores[key], key))[:depth]
            for query, scores in run.items()}


def judged_names(letters, key):
    """What a judgement may call a letter, or the section "id#number"."""
    identity, _, number = key.partition("#")
    if not number:
        return [key]
    section = letters[identity]["sections"][int(number)]
    first = name(section)
    return [f"{identity}#{called}" for called in [first, *sorted(further_names(section) - {first})]]


def unjudged(letters, qrels, runs, depth):
    """(query, name, [who and where]) of everything high that no judgement names."""
    found = {}
    for engine, run in runs.items():
        for query, keys in best(run, depth).items():
            for rank, key in enumerate(keys, 1):
                names = judged_names(letters, key)
                if not any(called in qrels.get(query, {}) for called in names):
                    found.setdefault((query, names[0]), []).append(f"{engine} {rank}")
    return [(query, called, where) for (query, called), where in sorted(found.items())]


def main():
    parser = argparse.ArgumentParser(add_help=False)
    evaluate.add_common_options(parser)
    parser.add_argument("--depth", type=int, default=10)
    wanted = parser.parse_args()
    if wanted.help:
        print(__doc__)
        return
    measures = evaluate.load_measures(wanted.data)
    relevance = os.path.join(evaluate.HERE, "relevance")
    queries = os.path.join(relevance, "queries.tsv")
    with tempfile.TemporaryDirectory() as folder:
        ours = evaluate.Ours(folder, wanted.bin)
        lucene = evaluate.Lucene(folder, wanted.install)
        if not lucene.ready:
            evaluate.die("needs " + " ".join(evaluate.PACKAGES) + ": apt-get install, or --install")
        database, _ = ours.index("letters", evaluate.letter_sources(wanted.data))
        letters = letters_of(ours, database, ours.ids(database))
        for unit, options in (("letters", []), ("sections", ["--by", "section"])):
            records = os.path.join(folder, unit + ".jsonl")
            write_records(letters, records, unit == "sections")
            runs = {"ours": measures.read_run(ours.rank(database, queries, unit, *options)[0]),
                    "Lucene": measures.read_run(lucene.rank(unit, records, queries)[0])}
            qrels = measures.read_qrels(os.path.join(relevance, unit + ".qrels"))
            for query, called, where in unjudged(letters, qrels, runs, wanted.depth):
                print(query, called, ", ".join(where), sep="\t")


if __name__ == "__main__":
    main()
