#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How well `peil match` suggests: match_accuracy.py [PEIL] [--seen yes|no] [--set NAME] [--folds N]
[--errors]

Runs tests/match/heldout_labels.csv (labels of public sources kept out of the thesaurus, with the
concept that a person gave each, or several where it lists several groups: one of them is right;
`-` where the codebook has none, and then no suggestion is right) and prints the share of labels
whose concept comes first and among the first three, by language, and the number of wrong first
suggestions above 0.9; with --errors, each label that is wrong at first. `seen` says whether the
label was looked at while the rules were written: a set that is kept for a measurement is run
without --errors. Labels that have become labels of the thesaurus since are left out and counted.

With --folds, the thesaurus tests itself instead: its alternative labels are put into N parts by
their spelling, and each part is matched by a thesaurus that lacks it. Most are synonyms that share
no word with what is left, so that this is a lower bound.
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unicodedata
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "match" / "heldout_labels.csv"


def suggested(peil, labels, data):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["label", "lang"])
        writer.writerows((label["label"], label["lang"]) for label in labels)
        file.flush()
        run = subprocess.run([peil, "match", file.name, "--format", "json", "--data", data],
                             capture_output=True, check=True)
    return [entry["suggestions"] for entry in json.loads(run.stdout)]


def folded_text(text):
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower())
                    if not unicodedata.combining(c))
    return re.sub(r"\W+", " ", plain).strip()


def thesaurus():
    return json.loads((ROOT / "codebook" / "concepts.json").read_text(encoding="utf-8"))


def known_labels():
    """Every label and alternative label of the thesaurus, with its language."""
    known = set()
    for concept in thesaurus()["concepts"]:
        known |= {(lang, folded_text(name)) for lang, name in concept["label"].items()}
        known |= {(lang, folded_text(name))
                  for lang, names in concept.get("alternatives", {}).items() for name in names}
    return known


def held_out(peil, args):
    with open(LABELS, encoding="utf-8", newline="") as file:
        asked = [label for label in csv.DictReader(file)
                 if label["seen"] in args.seen and label["set"] in args.set]
    known = known_labels()
    labels = [label for label in asked
              if (label["lang"], folded_text(label["label"])) not in known]
    print(f"{len(asked) - len(labels)} of {len(asked)} are labels of the thesaurus by now")
    return zip(labels, suggested(peil, labels, ROOT), strict=True)


def part_of(text, parts):
    return zlib.crc32(text.encode()) % parts


def folded(peil, parts):
    """Each part of the alternative labels, matched by the thesaurus without it."""
    for part in range(parts):
        labels, kept = [], thesaurus()
        for concept in kept["concepts"]:
            for lang, names in concept.get("alternatives", {}).items():
                out = [name for name in names if part_of(name, parts) == part]
                labels += [{"label": name, "lang": lang, "concept": concept["id"]} for name in out]
                concept["alternatives"][lang] = [name for name in names if name not in out]
        with tempfile.TemporaryDirectory() as tmp:
            data = pathlib.Path(tmp)
            shutil.copytree(ROOT / "codebook", data / "codebook")
            for folder in ("countries", "memberstates"):
                (data / folder).mkdir()
            (data / "codebook" / "concepts.json").write_text(json.dumps(kept), encoding="utf-8")
            yield from zip(labels, suggested(peil, labels, data), strict=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("peil", nargs="?", default=ROOT / "build" / "dev" / "bin" / "peil")
    parser.add_argument("--seen", nargs=1, choices=["yes", "no"], default=["yes", "no"])
    parser.add_argument("--set", nargs=1, choices=["first", "second", "third", "fourth", "fifth", "sixth",
                                             "nothing"],
                        default=["first", "second", "nothing"])
    parser.add_argument("--folds", type=int)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    counts = collections.defaultdict(collections.Counter)
    wrong = []
    pairs = folded(args.peil, args.folds) if args.folds else held_out(args.peil, args)
    for label, suggestions in pairs:
        concepts = [suggestion["concept"] for suggestion in suggestions] or ["-"]
        right = set(label["concept"].split())
        for name in (label["lang"], "all"):
            counts[name]["labels"] += 1
            counts[name]["first"] += bool(right.intersection(concepts[:1]))
            counts[name]["three"] += bool(right.intersection(concepts[:3]))
        if concepts[0] not in right:
            score = suggestions[0]["score"] if suggestions else 0
            wrong.append((score, f"{label['label']} ({label['lang']}): {concepts[0]} {score},"
                                 f" not {label['concept']}"))
    print("language  labels   first   first three")
    for name in sorted(counts, key=lambda name: (name == "all", name)):
        count = counts[name]
        print(f"{name:8}{count['labels']:8}{count['first'] / count['labels']:8.0%}"
              f"{count['three'] / count['labels']:14.0%}")
    print(f"wrong above 0.9: {sum(score > 0.9 for score, _ in wrong)}")
    for _, line in sorted(wrong, reverse=True) if args.errors else []:
        print(f"  {line}")


if __name__ == "__main__":
    main()
