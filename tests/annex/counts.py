#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The annex's counts are those of compare: counts.py PEIL DATA ORIGIN

The table on the first page of its account is set beside the verdicts of `compare --format json` on subjects that have a scale.
"""
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

PEIL, DATA, ORIGIN = sys.argv[1:4]
VERDICTS = ("more_lenient", "equal", "stricter", "indeterminate", "no_basis")
AS_OF = ["--data", DATA, "--as-of", "2025-06-01", "--lang", "en"]


def peil(*args):
    run = subprocess.run([PEIL, *args, *AS_OF], capture_output=True, text=True, timeout=120,
                         check=True)
    return run.stdout


def scales():
    entries = json.loads(pathlib.Path(DATA, "codebook/dimensions.json").read_text())["dimensions"]
    return {entry["id"] for entry in entries if "levels" in entry}


def names():
    sources = json.loads(pathlib.Path(DATA, "codebook/sources.json").read_text())["sources"]
    return {source["id"]: source["label"]["en"] for source in sources}


def main():
    compared = json.loads(peil("compare", ORIGIN, "--format", "json"))
    with tempfile.TemporaryDirectory() as folder:
        peil("annex", ORIGIN, "--to", "md", "--output", folder)
        text = next(pathlib.Path(folder).glob("*-account-*.md")).read_text()
    rows = {}
    for line in text.split("\n# ")[1].splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) == 8 and cells[1].isdigit():
            rows[cells[0].split(",")[0].strip().casefold()] = [int(cell) for cell in cells[1:7]]
    assert len(rows) == len(compared["summary"]), rows.keys()
    for k, counts in enumerate(compared["summary"]):
        shown = rows[names()[counts["against"]].casefold()]
        points = collections.defaultdict(list)  # verdicts of the rows of each point
        for row in compared["rows"]:
            number = next((one["point"] for one in row.get("points", []) if one["against"] == counts["against"]), None)
            if number is not None:
                points[number].append(row["verdicts"][k])
        agreed = [one[0]["verdict"] if len({v["verdict"] for v in one}) == 1 else "indeterminate" for one in points.values()]
        told = [agreed.count(verdict) for verdict in VERDICTS[:4]]
        assert shown[:4] == told, (counts, shown, told)
        found = [row["verdicts"][k] for row in compared["rows"] if row["dimension"] in scales()]
        apart = sum(one["verdict"] == "no_basis" for one in found)
        assert shown[4] == apart == counts["no_basis"], (counts, shown, apart)
        fragile = [one for one in points.values() if any(not v["robust"] for v in one)]
        assert shown[5] == len(fragile), (counts["against"], shown[5], len(fragile))


main()
