#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Counts the decided verdicts of the Netherlands against EUAA, by evidence, as the table of docs/data.md.

decided_verdicts.py PEIL DATA [DATA ...]

PEIL is the program, each DATA a data folder (one before a change, one after it). For the origins with
guidance and two reference dates it prints how many rows are decided (more lenient, equal, stricter)
and how many of these are robust: on official evidence, and on all evidence.
"""
import json
import subprocess
import sys

ORIGINS = ("AFG", "IRN", "IRQ", "NGA", "SDN", "SOM", "SYR")
DAYS = ("2024-12-01", "2026-03-01")
DECIDED = ("more_lenient", "equal", "stricter")


def verdicts(peil, data, origin, day, evidence):
    run = subprocess.run([peil, "compare", origin, "--against", "EUAA", "--as-of", day, "--data", data,
                          "--evidence", evidence, "--format", "json", "--quiet"],
                         capture_output=True, text=True, check=True)
    for row in json.loads(run.stdout)["rows"]:
        yield from (v for v in row["verdicts"] if v["verdict"] in DECIDED)


def cell(peil, data, origin, day, evidence):
    decided = list(verdicts(peil, data, origin, day, evidence))
    return f"{len(decided)} ({sum(1 for v in decided if v['robust'])})"


def main():
    peil, *folders = sys.argv[1:]
    kinds = ("official", "all")
    heads = [f"{kind}, {data}" for kind in kinds for data in folders]
    print("| origin | day | " + " | ".join(heads) + " |")
    print("|" + " --- |" * (2 + len(heads)))
    for origin in ORIGINS:
        for day in DAYS:
            cells = [cell(peil, data, origin, day, kind) for kind in kinds for data in folders]
            print(f"| {origin} | {day} | " + " | ".join(cells) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
