#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What each weight of codebook/recognition.json does: sweep_weights.py PEIL [--part match|draft] [--step 0.1] [WEIGHT …]

Every weight (or those named) is made smaller and larger by the step, a share of its value, the others kept, and the
held-out labels (`match`) or the project's own documents that a person has read (`draft`) are run again. It prints, for
each, how many are right below, at and above the value, and the slope: how many more for one step up, the mean of both
sides. A weight whose slope is not near 0 does not stand at its best; one that changes nothing is decided by others.

For `match` right is a label whose concept comes first, and `sure` counts wrong ones above 0.9; for `draft` right is a
proposal that agrees with what the person read, of either tier, and `wrong` counts those that do not.
"""
import argparse
import csv
import json
import pathlib
import tempfile

import draft_accuracy
import match_accuracy

ROOT = pathlib.Path(__file__).resolve().parent.parent


def folder_with(tmp, weights):
    """A data folder that differs from the project's by its weights alone."""
    data = pathlib.Path(tmp)
    (data / "codebook").mkdir()
    for entry in (ROOT / "codebook").iterdir():
        if entry.name != "recognition.json":
            (data / "codebook" / entry.name).symlink_to(entry)
    for name in ("countries", "memberstates", "plots"):
        (data / name).symlink_to(ROOT / name)
    (data / "codebook/recognition.json").write_text(json.dumps(weights), encoding="utf-8")
    return data


def run_match(peil, data, labels):
    right = sure = 0
    for label, suggestions in zip(labels, match_accuracy.suggested(peil, labels, data), strict=True):
        first = suggestions[0]["concept"] if suggestions else "-"
        if first in label["concept"].split():
            right += 1
        elif suggestions and suggestions[0]["score"] > 0.9:
            sure += 1
    return right, sure


def run_draft(peil, data, cases):
    draft_accuracy.ROOT = data
    right = wrong = 0
    for case in cases:
        told, _ = draft_accuracy.proposed(peil, case)
        wanted = draft_accuracy.expected(case)
        right += len(told & wanted)
        wrong += len(told - wanted)
    return right, wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("peil")
    parser.add_argument("--part", choices=["match", "draft"], default="match")
    parser.add_argument("--step", type=float, default=0.1)
    parser.add_argument("weights", nargs="*")
    args = parser.parse_intermixed_args()
    weights = json.loads((ROOT / "codebook/recognition.json").read_text(encoding="utf-8"))
    if args.part == "match":
        with open(match_accuracy.LABELS, encoding="utf-8", newline="") as file:
            known = match_accuracy.known_labels()
            material = [label for label in csv.DictReader(file)
                        if (label["lang"], match_accuracy.folded_text(label["label"])) not in known]
        run, other = run_match, "sure"
    else:
        material = sorted(file.parent for file in draft_accuracy.CASES.glob("*/expected.csv"))
        run, other = run_draft, "wrong"

    def measured(changed):
        with tempfile.TemporaryDirectory() as tmp:
            return run(args.peil, folder_with(tmp, changed), material)

    at = measured(weights)
    print(f"{args.part}: {len(material)} {'labels' if args.part == 'match' else 'documents'}; right {at[0]}, {other} {at[1]}")
    print(f"{'weight':20}{'value':>7}{'below':>7}{'at':>7}{'above':>7}{'slope':>7}   {other}: below, at, above")
    for name, value in weights[args.part].items():
        if args.weights and name not in args.weights:
            continue
        below, above = (measured(weights | {args.part: weights[args.part] | {name: bounded(value, value * factor)}})
                        for factor in (1 - args.step, 1 + args.step))
        print(f"{name:20}{value:7.2f}{below[0]:7}{at[0]:7}{above[0]:7}{(above[0] - below[0]) / 2:7.1f}   "
              f"{below[1]}, {at[1]}, {above[1]}", flush=True)


def bounded(value, changed):
    """A share stays a share."""
    return round(min(changed, 1.0) if value <= 1 else changed, 4)


if __name__ == "__main__":
    main()
