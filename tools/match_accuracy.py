#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How well `peil match` suggests: match_accuracy.py [PEIL] [--seen yes|no]

Runs tests/align/heldout_labels.csv (labels of public sources kept out of the thesaurus, with the
concept that a person gave each, or several where it lists several groups: one of them is right) and prints the share of labels whose concept comes first and among
the first three, by language, and every wrong first suggestion above 0.9. `seen` says whether the
label was looked at while the rules were written.
"""
import collections
import csv
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "align" / "heldout_labels.csv"


def suggested(peil):
    run = subprocess.run([peil, "match", LABELS, "--format", "json", "--data", ROOT],
                         capture_output=True, check=True)
    return [entry["suggestions"] for entry in json.loads(run.stdout)]


def main():
    args = sys.argv[1:]
    wanted = ("yes", "no")
    if "--seen" in args:
        at = args.index("--seen")
        wanted = (args[at + 1],)
        del args[at:at + 2]
    peil = args[0] if args else ROOT / "build" / "dev" / "bin" / "peil"
    with open(LABELS, encoding="utf-8", newline="") as file:
        labels = list(csv.DictReader(file))
    counts = collections.defaultdict(collections.Counter)
    sure = []
    for label, suggestions in zip(labels, suggested(peil), strict=True):
        if label["seen"] not in wanted:
            continue
        concepts = [suggestion["concept"] for suggestion in suggestions]
        right = set(label["concept"].split())
        for name in (label["lang"], "all"):
            counts[name]["labels"] += 1
            counts[name]["first"] += bool(right.intersection(concepts[:1]))
            counts[name]["three"] += bool(right.intersection(concepts[:3]))
        if suggestions and suggestions[0]["score"] > 0.9 and concepts[0] not in right:
            sure.append(f"{label['label']} ({label['lang']}): {concepts[0]}"
                        f" {suggestions[0]['score']}, not {label['concept']}")
    print("language  labels   first   first three")
    for name in sorted(counts, key=lambda name: (name == "all", name)):
        count = counts[name]
        print(f"{name:8}{count['labels']:8}{count['first'] / count['labels']:8.0%}"
              f"{count['three'] / count['labels']:14.0%}")
    print(f"wrong above 0.9: {len(sure)}")
    for line in sure:
        print(f"  {line}")


main()
