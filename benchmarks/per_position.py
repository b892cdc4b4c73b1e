#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""per_position.py PEIL RECORD [RECORD ...]: what commands cost as the record grows.

Each RECORD is a data folder or the commit whose record is meant (tools/record_at.py). Prints, in Markdown, the least
processor time of 15 runs of each command on each record, in milliseconds and per 1,000 positions. The runs take turns,
so that a busy machine is busy for all of them.
"""
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import record_at  # noqa: E402

RUNS = 15
COMMANDS = [["list", "sources"], ["validate"], ["compare", "pakistan", "--as-of", "2026-03-01"],
            ["compare", "iraq", "--as-of", "2026-03-01"], ["list", "countries", "--as-of", "2026-03-01"]]


def positions(folder):
    number = 0
    for path in [*folder.glob("countries/*/*.json"), *folder.glob("memberstates/*/*.json")]:
        profile = json.loads(path.read_text(encoding="utf-8"))
        if "origin" in profile and "groups" in profile:
            held = [*profile["groups"], *profile.get("regions", [])]
            number += sum(len(entry["positions"]) for entry in held) + len(profile.get("country", []))
    return number


def spent():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


def run(peil, command, folder):
    before = spent()
    subprocess.run([peil, *command, "--data", folder], stdout=subprocess.DEVNULL, check=True)
    return spent() - before


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    peil, *records = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="peil-record-") as made:
        folders = []
        for record in records:
            folder = pathlib.Path(record)
            if not folder.is_dir():
                folder = pathlib.Path(made) / record
                record_at.make(record, folder)
            folders.append(folder)
        numbers = [positions(folder) for folder in folders]
        print("| what |" + "".join(f" {record}: {number:,} positions |" for record, number in zip(records, numbers)))
        print("| --- |" + " ---: |" * len(records))
        for command in COMMANDS:
            taken = [[run(peil, command, folder) for folder in folders] for _ in range(RUNS)]
            least = [min(column) for column in zip(*taken)]
            cells = [f" {ms:.0f} ms ({ms * 1000 / number:.0f}) |" for ms, number in zip(least, numbers)]
            print(f"| `{' '.join(command[:2])}` |" + "".join(cells), flush=True)


if __name__ == "__main__":
    main()
