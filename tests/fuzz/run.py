#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""run.py BUILD SECONDS [--keep FOLDER] [NAME…]: runs the fuzzers in BUILD/bin, each for that time, on
seeds from the project's own data and on what earlier runs kept in FOLDER; prints a table. Exit status
1 when one found something; the input is in FOLDER or the working folder."""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
# Kinds of data files: the first byte of an input says which it is, by its place in this enum.
KINDS = re.findall(r"\w+", re.search(r"enum class Kind \{(.*?)\}", (PROJECT / "src/load/data_files.hpp").read_text(),
                                     re.S)[1])
TABLES = [b"name,a,b\nx,1,2\ny,2.5,\n", b"above,below\na,b\nb,c\nd\n",
          b"name,parent,weight\na,g,1\nb,g,2\ng,,1\n",
          b"freq,unit,citizen,sex,age,decision,geo,TIME_PERIOD,OBS_VALUE\nA,PER,PK,T,TOTAL,TOTAL,NL,2024,270\n"]
TEXTS = [b"1. Policy on journalists\n\nJournalists are a risk group.\n",
         b"Q1. Which policy applies to Ahmadis?\nQ2. And to Christians?\n"]


def data_seeds():
    for path in sorted((PROJECT / "tests/data/small").rglob("*.json")):
        if path.stat().st_size > 20_000 or "schema" in path.parts:
            continue
        kind = (path.stem if path.stem in KINDS else "vocabulary" if "vocabularies" in path.parts
                else "answer" if "answers" in path.parts else "profile")
        yield bytes([KINDS.index(kind)]) + path.read_bytes()


def seeds(name):
    if name == "data":
        return list(data_seeds())
    if name == "tables":
        return [bytes([i]) + text for i, text in enumerate(TABLES)]
    found = [b"\0" + text for text in TEXTS + TABLES]
    folders = {"problem": "tests/golden/audit", "returns": "tests/golden/survey",
               "ledger": "tests/golden/release", "query": "tests/golden/answer",
               "policy": "tests/golden/draft", "match": "tests/golden/match"}
    for path in sorted((PROJECT / folders[name]).rglob("*")):
        if path.is_file() and path.stat().st_size < 50_000:
            found.append(b"\0" + path.read_bytes())
    return found


def run(program, seconds, kept):
    name = program.name.removeprefix("fuzz_")
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds(name)):
            pathlib.Path(folder, str(number)).write_bytes(seed)
        corpus = [str(kept / name)] if kept else []
        for path in corpus:
            pathlib.Path(path).mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            [program, *corpus, folder, f"-max_total_time={seconds}", "-timeout=10", "-max_len=20000",
             "-rss_limit_mb=2048", f"-artifact_prefix={kept or '.'}/{name}-", "-print_final_stats=1"],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    inputs = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    edges = re.findall(r"cov: (\d+)", done.stderr)
    print(f"| {name} | {int(inputs.group(1)) if inputs else 0:,} | {edges[-1] if edges else '-'} | "
          f"{'none' if done.returncode == 0 else 'FOUND'} |", flush=True)
    if done.returncode != 0:
        print(done.stderr[-4000:], file=sys.stderr)
    return done.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("seconds", type=int)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    given = parser.parse_args()
    programs = sorted((given.build / "bin").glob("fuzz_*"))
    if given.names:
        programs = [path for path in programs if path.name.removeprefix("fuzz_") in given.names]
    if not programs:
        sys.exit(f"no fuzzers in {given.build}/bin: cmake --preset fuzz && "
                 "cmake --build --preset fuzz --target fuzzers")
    print("| way in | inputs | edges reached | findings |\n| --- | ---: | ---: | --- |")
    return 0 if all([run(program, given.seconds, given.keep) for program in programs]) else 1


sys.exit(main())
