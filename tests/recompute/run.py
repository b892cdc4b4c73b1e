#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Recomputes what the program says of a comparison, from the data and docs/recompute.md alone.

run.py record PEIL DATA [--origins AFG,IRN] [--on DATE,DATE | --days N] [--evidence all] [--examples N]
    every origin on every day on which anything changes (or on N of them, or on the dates given)
run.py random PEIL DATA [--cells N] [--seed S] [--keep DIR] [--examples N]
    random data folders until N cells were compared
run.py claims PEIL DATA [--origins …] [--on … | --days N]
    that no claim counts a statement twice

Exit status 1 when anything differs, with the differences; 0 with the counts of what was compared.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import against
import claims
import world
from record import Record, boundary_days


class Slice:
    """A data folder with the codebook and what there is on one origin: quick to load."""

    def __init__(self, data, origin):
        self.folder = tempfile.TemporaryDirectory(prefix="peil-recompute-")
        root, data = pathlib.Path(self.folder.name), pathlib.Path(data).resolve()
        (root / "codebook").symlink_to(data / "codebook")
        (root / "countries").mkdir()
        (root / "memberstates").mkdir()
        for path in [*data.glob("countries/*/*.json"), *data.glob("memberstates/*/*.json")]:
            if json.loads(path.read_text(encoding="utf-8")).get("origin") == origin:
                link = root / path.relative_to(data)
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(path)


def said(peil, command, origin, data, day, *more):
    arguments = [peil, command, origin, "--data", str(data), "--as-of", day, "--format", "json", "--quiet", *more]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=600)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)}\nexit status {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def spread(days, most):
    """`most` of the days, evenly over time, the last one among them."""
    if most is None or len(days) <= most:
        return days
    return [days[(n + 1) * len(days) // most - 1] for n in range(most)]


def chosen(options, record):
    for origin in options.origins or sorted(record.profiles):
        days = options.on or spread(boundary_days(record, origin), options.days)
        if days:
            part = Slice(options.data, origin)
            for day in days:
                yield origin, day, part.folder.name


def of_record(options):
    record, differences, runs = Record(options.data), against.Differences(), 0
    more = ["--evidence", options.evidence]
    settings = {"evidence_all": options.evidence == "all"}
    aligned = set()
    for origin, day, folder in chosen(options, record):
        document = said(options.peil, "compare", origin, folder, day, *more)
        against.compare(document, record, differences, settings)
        runs += 1
        if origin not in aligned and options.evidence == "official":  # the other command that prints cells
            against.compare(said(options.peil, "align", origin, folder, day), record, differences)
            aligned.add(origin)
    print(f"{runs} comparisons of {len({*record.profiles} if not options.origins else options.origins)} origins")
    return differences


def of_random(options):
    differences, seed = against.Differences(), options.seed
    while differences.compared["cells"] < options.cells:
        with tempfile.TemporaryDirectory(prefix="peil-recompute-") as temporary:
            folder = pathlib.Path(options.keep or temporary) / f"world-{seed}"
            world.World(folder, seed).write()
            for shared in ("schema", "texts"):
                (folder / "codebook" / shared).symlink_to(pathlib.Path(options.data).resolve() / "codebook" / shared)
            document = said(options.peil, "compare", "PAK", folder, world.TODAY, "--baseline", "XXA")
            against.compare(document, Record(folder), differences, name=f"world {seed}: ")
        seed += 1
    print(f"{seed - options.seed} random worlds")
    return differences


def of_claims(options):
    record, differences = Record(options.data), against.Differences()
    for origin, day, folder in chosen(options, record):
        claims.check(said(options.peil, "compare", origin, folder, day, "--claims"), record, differences)
    return differences


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["record", "random", "claims"])
    parser.add_argument("peil")
    parser.add_argument("data")
    listed = lambda text: text.split(",")
    parser.add_argument("--origins", type=listed)
    parser.add_argument("--on", type=listed)
    parser.add_argument("--days", type=int)
    parser.add_argument("--evidence", default="official")
    parser.add_argument("--cells", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep")
    parser.add_argument("--examples", type=int, default=5)
    options = parser.parse_args()
    differences = {"record": of_record, "random": of_random, "claims": of_claims}[options.what](options)
    differences.print(options.examples)
    return int(differences.total() > 0)


if __name__ == "__main__":
    sys.exit(main())
