#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Counts the decided verdicts of the Netherlands, by evidence, as the tables of docs/data.md.

decided_verdicts.py [--others] PEIL DATA [DATA ...]

PEIL is the program, each DATA a data folder (one before a change, one after it). For two reference
dates it prints how many rows are decided (more lenient, equal, stricter) and how many of these are
robust, on official evidence and on all evidence: against EUAA for each origin with guidance, or, with
--others, against every other source over all origins on which the Netherlands has policy in any
DATA. Lists of safe countries are left aside.
"""
import collections
import json
import pathlib
import subprocess
import sys

GUIDED = ("AFG", "IRN", "IRQ", "NGA", "SDN", "SOM", "SYR")
DAYS = ("2024-12-01", "2026-03-01")
KINDS = ("official", "all")
DECIDED = ("more_lenient", "equal", "stricter")
ASIDE = "safe_country_of_origin"


def comparison(peil, data, origin, day, evidence, against):
    """What `peil compare` says in JSON."""
    call = [peil, "compare", origin, "--as-of", day, "--data", data, "--evidence", evidence,
            "--format", "json", "--quiet", *against]
    return json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)


def verdicts(peil, data, origin, day, evidence, against):
    for row in comparison(peil, data, origin, day, evidence, against)["rows"]:
        if row["dimension"] != ASIDE:
            yield from (v for v in row["verdicts"] if v["verdict"] in DECIDED)


def count(found):
    return f"{len(found)} ({sum(1 for v in found if v['robust'])})"


def origins(folders):
    """Origins on which the Netherlands says more than whether the country is safe."""
    found = set()
    for folder in folders:
        for path in pathlib.Path(folder).glob("countries/*/netherlands.json"):
            profile = json.loads(path.read_text(encoding="utf-8"))
            held = profile["country"] + [p for h in profile["groups"] + profile["regions"]
                                         for p in h["positions"]]
            if any(p["on"] != ASIDE for p in held):
                found.add(profile["origin"])
    return sorted(found)


def has(folder, origin):
    return any(json.loads(path.read_text(encoding="utf-8"))["origin"] == origin
               for path in pathlib.Path(folder).glob("countries/*/netherlands.json"))


def print_table(first, folders, rows):
    heads = [first, "day", *(f"{kind}, {folder}" for kind in KINDS for folder in folders)]
    print("| " + " | ".join(heads) + " |")
    print("|" + " --- |" * len(heads))
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)


def guided(peil, folders):
    for origin in GUIDED:
        for day in DAYS:
            cells = [list(verdicts(peil, folder, origin, day, kind, ["--against", "EUAA"]))
                     for kind in KINDS for folder in folders]
            yield [origin, day, *map(count, cells)]


def others(peil, folders):
    columns = [(kind, folder) for kind in KINDS for folder in folders]
    for day in DAYS:
        found = collections.defaultdict(lambda: [[] for _ in columns])
        for origin in origins(folders):
            for index, (kind, folder) in enumerate(columns):
                if not has(folder, origin):
                    continue
                for verdict in verdicts(peil, folder, origin, day, kind, []):
                    found[verdict["against"]][index].append(verdict)
        for source in sorted(found):
            yield [source, day, *map(count, found[source])]


def main():
    options = [a for a in sys.argv[1:] if a.startswith("--")]
    peil, *folders = [a for a in sys.argv[1:] if not a.startswith("--")]
    if "--others" in options:
        print_table("source", folders, others(peil, folders))
    else:
        print_table("origin", folders, guided(peil, folders))
    return 0


if __name__ == "__main__":
    sys.exit(main())
