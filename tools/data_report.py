#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Counts what the data folder holds, as the tables of docs/data.md.

Usage: tools/data_report.py [DATA]    (default: the folder above this script)
"""

import collections
import csv
import json
import pathlib
import sys


def positions(profile):
    """Every position of a profile, wherever it stands."""
    for holder in profile.get("groups", []) + profile.get("regions", []):
        yield from holder["positions"]
    yield from profile.get("country", [])


def profiles(data):
    for pattern in ("countries/*/*.json", "memberstates/*/*.json"):
        for path in sorted(data.glob(pattern)):
            content = json.loads(path.read_text(encoding="utf-8"))
            if "source" in content:
                yield content


def source_rows(data):
    """Per source: origins with policy, origins without, groups, positions, documents."""
    rows = collections.defaultdict(collections.Counter)
    for profile in profiles(data):
        row = rows[profile["source"]]
        row["origins" if not profile.get("no_policy") else "no policy"] += 1
        row["groups"] += len(profile.get("groups", []))
        row["positions"] += sum(1 for _ in positions(profile))
        row["documents"] += len(profile.get("documents", []))
    return rows


def dimension_rows(data):
    """Per dimension: positions by source."""
    rows = collections.defaultdict(collections.Counter)
    for profile in profiles(data):
        for position in positions(profile):
            rows[position["on"]][profile["source"]] += 1
    return rows


def left_out_rows(data):
    """What was known and is not in the record: number per source and reason."""
    with open(data / "docs" / "data-left-out.csv", encoding="utf-8", newline="") as file:
        counts = collections.Counter((r["source"], r["reason"]) for r in csv.DictReader(file))
    return [[source, reason, number] for (source, reason), number in sorted(counts.items())]


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|" + " --- |" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print()


def main():
    here = pathlib.Path(__file__).resolve().parent.parent
    data = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here
    columns = ["origins", "no policy", "groups", "positions", "documents"]
    sources = source_rows(data)
    table(["source"] + columns, [[s] + [sources[s][c] for c in columns] for s in sorted(sources)])
    dimensions = dimension_rows(data)
    speakers = ["NLD", "EUAA", "EU"]
    rows = []
    for name in sorted(dimensions):
        counts = dimensions[name]
        others = sum(counts.values()) - sum(counts[s] for s in speakers)
        rows.append([name] + [counts[s] for s in speakers] + [others])
    table(["dimension"] + speakers + ["member states"], rows)
    vocabularies = [json.loads(p.read_text(encoding="utf-8"))
                    for p in sorted(data.glob("codebook/vocabularies/*.json"))]
    table(["vocabulary", "entries", "without a level", "with a range"],
          [[v["source"], len(v["terms"]), sum(t["level"] is None for t in v["terms"]),
            sum("range" in t for t in v["terms"])] for v in vocabularies])
    table(["source", "left out because", "number"], left_out_rows(data))


if __name__ == "__main__":
    main()
