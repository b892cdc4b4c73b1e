#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How well `peil draft` reads: draft_accuracy.py [PEIL] [--errors] [--all] [--cases NAME,…] [FOLDER]

Runs every case (or those named) in tests/golden/draft that has an expected.csv (concept, region, dimension, term:
what a person reads in the document) and prints precision and recall per dimension. A proposal
counts only if all four are right. A list holds no groups that the codebook has no concept for: what is
proposed on such a group, as the text names it, is counted apart, and --errors lists it to be read, as it does
what was missed and what was wrong. Of the cases it counts what is certain, with --all also what is to be
checked.

With a FOLDER it runs every document there that has a list beside it: NAME.txt, pdf, docx, odt or html, and
NAME.expected.csv with the columns concept, dimension, region, term (alternatives parted by "|", an empty one:
none) and required (0: right if proposed, not missed if not). list.csv has for each its name, source, origin and
date. It prints, per dimension and per kind of document, recall over what is required, the share right of all
and of what is certain, and how much of what is missed stands in a note that has it whole.
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


def proposed(peil, case, tiers=("certain", "check")):
    args = (case / "command").read_text(encoding="utf-8").splitlines()
    args = [arg.replace("{case}", str(case)) for arg in args]
    at = args.index("--format")
    args[at + 1] = "json"
    run = subprocess.run([peil, *args, "--data", ROOT], capture_output=True, check=True)
    proposals = [p for p in json.loads(run.stdout)["proposals"] if p.get("tier", "certain") in tiers]
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


def agrees(item, row):
    """A proposal or note says what the row does, in one of its alternatives."""
    options = {name: (row[name] or "").split("|") for name in ("concept", "region", "term")}
    told = key(item["concept"] or "", item["region"] or "", item["dimension"], item["term"])
    concepts = {key(concept, "", row["dimension"], "")[0] for concept in options["concept"]}
    return (told[0] in concepts and told[1] in options["region"] and told[2] == row["dimension"]
            and told[3] in options["term"])


def measure(peil, document, row, counts, errors):
    """Adds one document of a folder to the counts, by dimension, kind and in all."""
    args = [peil, "draft", document, "--source", row["source"], "--origin", row["origin"], "--date", row["date"],
            "--title", row["name"], "--format", "json", "--quiet", "--data", ROOT]
    draft = json.loads(subprocess.run(args, capture_output=True, check=True).stdout)
    with open(document.with_name(row["name"] + ".expected.csv"), encoding="utf-8", newline="") as file:
        wanted = list(csv.DictReader(file))
    kind = row.get("kind") or " ".join(row["name"].split("_")[:2])

    def count(dimension, name):
        for place in (dimension, "kind: " + kind, "all"):
            counts[place][name] += 1

    for item in draft["proposals"]:
        right = any(agrees(item, one) for one in wanted)
        count(item["dimension"], "proposed")
        count(item["dimension"], "right" if right else "wrong")
        if item.get("tier", "certain") == "certain":
            count(item["dimension"], "certain")
            count(item["dimension"], "certain right" if right else "certain wrong")
        if errors and not right:
            print(f"{row['name']}: wrong ({item.get('tier', 'certain')} {item['confidence']}): "
                  f"{item['concept'] or item['group'] or '-'}, {item['region'] or '-'}, {item['dimension']}, "
                  f"{item['term']}: {item['passage'][:160]}")
    for one in wanted:
        if one["required"] != "1":
            continue
        count(one["dimension"], "expected")
        if any(agrees(item, one) for item in draft["proposals"]):
            count(one["dimension"], "found")
            continue
        noted = any(isinstance(note, dict) and note["term"] and agrees(note, one) for note in draft["notes"])
        count(one["dimension"], "noted" if noted else "lost")
        if errors:
            print(f"{row['name']}: missed{' (in a note)' if noted else ''}: {one['concept'] or '-'}, "
                  f"{one['region'] or '-'}, {one['dimension']}, {one['term']}")


def measure_folder(peil, folder, errors):
    counts = collections.defaultdict(collections.Counter)
    with open(folder / "list.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        documents = [path for path in sorted(folder.glob(row["name"] + ".*"))
                     if path.suffix in (".txt", ".pdf", ".docx", ".odt", ".html")]
        if not documents:
            sys.exit(f"{folder}: no document {row['name']}, which list.csv names")
        for document in documents:
            measure(peil, document, row, counts, errors)
    print(f"{'':36}expected recall proposed  right certain  right missed in a note")
    for name in sorted(counts, key=lambda name: (name == "all", name.startswith("kind"), name)):
        c = counts[name]
        missed = c["noted"] + c["lost"]
        print(f"{name:36}{c['expected']:8}{share(c['found'], c['expected'])[1:]}{c['proposed']:9}"
              f"{share(c['right'], c['proposed'])[1:]}{c['certain']:8}{share(c['certain right'], c['certain'])[1:]}"
              f"{missed:7}{share(c['noted'], missed)}")


def main():
    args = [arg for arg in sys.argv[1:] if arg not in ("--errors", "--all")]
    folders = [pathlib.Path(arg) for arg in args if pathlib.Path(arg).is_dir()]
    args = [arg for arg in args if not pathlib.Path(arg).is_dir()]
    wanted_cases = None
    if "--cases" in args:
        at = args.index("--cases")
        wanted_cases = args[at + 1].split(",")
        del args[at:at + 2]
    peil = args[0] if args else ROOT / "build" / "dev" / "bin" / "peil"
    for folder in folders:
        measure_folder(peil, folder, "--errors" in sys.argv)
    if folders:
        return
    tiers = ("certain", "check") if "--all" in sys.argv else ("certain",)
    counts = collections.defaultdict(collections.Counter)
    for file in sorted(CASES.glob("*/expected.csv")):
        case = file.parent
        if wanted_cases and case.name not in wanted_cases:
            continue
        wanted, (found, unmatched) = expected(case), proposed(peil, case, tiers)
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


if __name__ == "__main__":
    main()
