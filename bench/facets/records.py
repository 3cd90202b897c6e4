"""Records for bench_facets: real prose with made fields.

    python3 bench/facets/records.py RECORDS.jsonl[.gz] COUNT > records.jsonl

RECORDS has "id", "title" and "text" a line. Where COUNT is more than it has, its records come again
under other ids. The fields of the n-th record are always the same: a council of the register, a year
(early ones more often), a type, a grade (good most often, none sometimes), and some outcomes.
"""

import csv
import gzip
import itertools
import json
import pathlib
import random
import sys

REGISTER = pathlib.Path(__file__).parents[2] / "indexer/domain/authorities.csv"
TYPES = ["apa", "rating", "inspection", "visit", "report"]
WORDS = {1: "inadequate", 2: "adequate", 3: "good", 4: "outstanding"}
GRADES = [None, 1, 2, 2, 3, 3, 3, 4]
OUTCOMES = [
    "being-healthy",
    "staying-safe",
    "enjoying-achieving",
    "positive-contribution",
    "economic-wellbeing",
]


def made_fields(number, codes):
    chance = random.Random(number)
    fields = {
        "authority": chance.choice(codes),
        "year": 2005 + int(20 * chance.random() ** 1.5),
        "type": chance.choice(TYPES),
    }
    grade = chance.choice(GRADES)
    if grade:
        fields["grade"] = WORDS[grade]
    outcomes = {name: WORDS[chance.randint(1, 4)] for name in OUTCOMES if chance.random() < 0.5}
    if outcomes:
        fields["outcomes"] = outcomes
    return fields


def main():
    source, count = sys.argv[1], int(sys.argv[2])
    with open(REGISTER, newline="") as rows:
        codes = [row["dfe_code"] for row in csv.DictReader(rows)]
    opened = gzip.open if source.endswith(".gz") else open
    with opened(source, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for number, record in zip(range(count), itertools.cycle(records)):
        copy = {
            "id": f"{record['id']}-{number // len(records)}",
            "title": record["title"],
            "text": record["text"],
        }
        print(json.dumps(copy | made_fields(number, codes)))


if __name__ == "__main__":
    main()
