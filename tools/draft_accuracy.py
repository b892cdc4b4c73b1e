#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How well `peil draft` reads: draft_accuracy.py [PEIL] [--errors] [--cases NAME,…]

Runs every case (or those named) in tests/golden/draft that has an expected.csv (concept, region, dimension, term:
what a person reads in the document) and prints precision and recall per dimension. A proposal
counts only if all four are right. A list holds no groups that the codebook has no concept for: what is
proposed on such a group, as the text names it, is counted apart, and --errors lists it to be read. --errors also lists what was missed and what was wrong.
"""
import collections
import csv
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "golden" / "draft"


def key(concept, region, dimension, term):
    """What is said of everybody, as a group or of a place, is the same position."""
    if concept == "general_population" and dimension != "persecution_risk":
        concept = ""
    return concept, region, dimension, term


def proposed(peil, case):
    args = (case / "command").read_text(encoding="utf-8").splitlines()
    args = [arg.replace("{case}", str(case)) for arg in args]
    at = args.index("--format")
    args[at + 1] = "json"
    run = subprocess.run([peil, *args, "--data", ROOT], capture_output=True, check=True)
    proposals = json.loads(run.stdout)["proposals"]
    told = {key(p["concept"] or "", p["region"] or "", p["dimension"], p["term"])
            for p in proposals if p["concept"] or not p["group"]}
    unmatched = {(p["group"], p["region"] or "", p["dimension"], p["term"])
                 for p in proposals if p["group"] and not p["concept"]}
    return told, unmatched


def expected(case):
    with open(case / "expected.csv", encoding="utf-8", newline="") as file:
        return {key(row["concept"], row["region"], row["dimension"], row["term"])
                for row in csv.DictReader(file)}


def share(part, whole):
    return f"{part / whole:8.2f}" if whole else "       -"


def main():
    args = [arg for arg in sys.argv[1:] if arg != "--errors"]
    wanted_cases = None
    if "--cases" in args:
        at = args.index("--cases")
        wanted_cases = args[at + 1].split(",")
        del args[at:at + 2]
    peil = args[0] if args else ROOT / "build" / "dev" / "bin" / "peil"
    counts = collections.defaultdict(collections.Counter)
    for file in sorted(CASES.glob("*/expected.csv")):
        case = file.parent
        if wanted_cases and case.name not in wanted_cases:
            continue
        wanted, (found, unmatched) = expected(case), proposed(peil, case)
        counts["unmatched"]["proposed"] += len(unmatched)
        for name, items in (("expected", wanted), ("proposed", found), ("right", wanted & found)):
            for item in items:
                counts[item[2]][name] += 1
                counts["all"][name] += 1
        if "--errors" in sys.argv:
            for mark, items in (("missed", wanted - found), ("wrong", found - wanted),
                                ("without a concept", unmatched)):
                for item in sorted(items):
                    print(f"{case.name}: {mark}: {', '.join(part or '-' for part in item)}")
    unmatched = counts.pop("unmatched")["proposed"]
    print(f"{'dimension':32}expected proposed    right precision  recall")
    for name in sorted(counts, key=lambda name: (name == "all", name)):
        count = counts[name]
        print(f"{name:32}{count['expected']:8}{count['proposed']:9}{count['right']:9}"
              f" {share(count['right'], count['proposed'])}{share(count['right'], count['expected'])}")
    print(f"groups without a concept: {unmatched}")


main()
