#!/usr/bin/env python3
"""Indexes a folder of PDFs with lettergrade-index, omindex and recollindex and compares the times.

Usage: bench/readers.py [FOLDER] [--rounds N] [--bin DIR]

Each round runs the three one after another, each into an empty index, after one round that only
warms the caches. The ratio is taken pair by pair within a round; printed are the medians. FOLDER is
by default $LETTERGRADE_DATA/letters/reports, else ../shared/letters/reports. The others come from
Debian: apt-get install xapian-omega recollcmd poppler-utils.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent.parent
TARGETS = {"omindex": 5.0, "recollindex": 1.0}


def default_folder():
    data = os.environ.get("LETTERGRADE_DATA")
    return (pathlib.Path(data) if data else HERE.parent / "shared") / "letters" / "reports"


def lettergrade(bin_folder, folder, work):
    return [str(bin_folder / "lettergrade-index"), "--db", str(work / "index"), "--rebuild",
            str(folder)]


def omindex(folder, work):
    return ["omindex", "--overwrite", "--db", str(work / "omega"), "--url", "/", str(folder)]


def recollindex(folder, work):
    conf = work / "recoll"
    conf.mkdir()
    (conf / "recoll.conf").write_text(f"topdirs = {folder}\n")
    return ["recollindex", "-c", str(conf), "-z"]


def seconds(command, environment):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          env=environment, check=False)
    taken = time.perf_counter() - start
    # 1: files were rejected, e.g. a table beside the letters; they are in nobody's index.
    if done.returncode not in (0, 1):
        sys.exit(f"{command[0]} failed: {done.stderr.decode(errors='replace')}")
    return taken


def one_round(arguments, pdfs):
    """Seconds of each program, each with an index folder of its own."""
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        environment = dict(os.environ, HOME=str(work), RECOLL_CONFDIR=str(work / "recoll"))
        return {
            "lettergrade-index": seconds(lettergrade(arguments.bin, pdfs, work), environment),
            "omindex": seconds(omindex(pdfs, work), environment),
            "recollindex": seconds(recollindex(pdfs, work), environment),
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=default_folder())
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bin", type=pathlib.Path, default=HERE / "build" / "release" / "bin")
    arguments = parser.parse_args()
    missing = [name for name in ("omindex", "recollindex", "pdftotext") if not shutil.which(name)]
    if missing:
        sys.exit(f"not installed: {', '.join(missing)}: "
                 "run apt-get install xapian-omega recollcmd poppler-utils")
    files = sorted(arguments.folder.glob("*.pdf"))
    if not files:
        sys.exit(f"no PDFs in {arguments.folder}")

    with tempfile.TemporaryDirectory() as name:
        # Only the PDFs, so that all three read the same.
        pdfs = pathlib.Path(name)
        for file in files:
            shutil.copy(file, pdfs)
        one_round(arguments, pdfs)
        rounds = []
        for number in range(arguments.rounds):
            rounds.append(one_round(arguments, pdfs))
            print(f"round {number + 1}: " + ", ".join(f"{program} {taken:.2f} s"
                                                      for program, taken in rounds[-1].items()))
    print(f"\n{len(files)} PDFs, median of {len(rounds)} rounds, {os.cpu_count()} processors")
    for program in rounds[0]:
        print(f"  {program:18} {statistics.median(r[program] for r in rounds):6.2f} s")
    held = True
    for program, target in TARGETS.items():
        ratio = statistics.median(r[program] / r["lettergrade-index"] for r in rounds)
        held &= ratio >= target
        print(f"  lettergrade-index is {ratio:.2f} times as fast as {program} "
              f"(target {target:g}: {'held' if ratio >= target else 'missed'})")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
