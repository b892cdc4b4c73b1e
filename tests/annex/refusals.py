#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What is refused leaves nothing behind, and what is too large takes little memory: refusals.py PEIL DATA

Golden cases hold the words; here the annex is asked for with every bad input in turn, and files of
100 MB of brackets, too long for a golden case, are given to every command that reads a profile.
"""
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

PEIL, DATA = (pathlib.Path(arg).resolve() for arg in sys.argv[1:3])
SMALL = DATA / "tests/data/small"
BAD = DATA / "tests/golden/validate"
MOST = 150_000  # KB held at once: a value per bracket would take gigabytes


def run(folder, *args):
    return subprocess.run([PEIL, *map(str, args)], cwd=folder, capture_output=True, text=True,
                          timeout=60, check=False)


def write_brackets(file, size):
    """In pieces: what this process holds counts as held by its children until they start."""
    with open(file, "w", encoding="ascii") as out:
        for _ in range(size // 1_000_000):
            out.write("[" * 1_000_000)


def check_nothing_left(folder, run_, status, name):
    assert run_.returncode == status, f"{name}: exit {run_.returncode}: {run_.stderr}"
    assert run_.stdout == "" and run_.stderr != "", f"{name}: {run_.stdout}"
    left = [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]
    assert not left, f"{name} left {left}"


def annexes():
    """Bad requests and bad drafts: (name, exit status, arguments)."""
    yield "unknown origin", 2, ["Atlantis"]
    yield "unknown source", 2, ["pakistan", "--against", "XYZ"]
    yield "no such day", 2, ["pakistan", "--as-of", "2024-02-30"]
    yield "cycle in the concepts", 3, ["pakistan", "--data", SMALL / "../cycle"]
    for draft in sorted(BAD.glob("*/profile.json")):
        yield draft.parent.name, 3, ["pakistan", "--data", SMALL, "--baseline", "XXA", "--proposal",
                                     draft]


def main():
    for name, status, args in annexes():
        with tempfile.TemporaryDirectory() as folder:
            if "--data" not in args:
                args += ["--data", DATA]
            check_nothing_left(folder, run(folder, "annex", *args, "--to", "md,docx"), status, name)
    with tempfile.TemporaryDirectory() as home:
        big = pathlib.Path(home) / "brackets.json"
        write_brackets(big, 100_000_000)
        below = pathlib.Path(home) / "below.json"  # not too large: too deep
        write_brackets(below, 30_000_000)
        for file, why in [(big, "is 100 MB large; expected at most 32 MB"), (below, "nested deeper than 64 levels")]:
            for args in (["validate", file], ["compare", "pakistan", "--proposal", file],
                         ["annex", "pakistan", "--proposal", file]):
                with tempfile.TemporaryDirectory() as folder:
                    found = run(folder, *args, "--data", SMALL)
                    said = found.stdout + found.stderr
                    name = f"{args[0]} {file.name}"
                    assert re.search(why, said), f"{name}: {found.returncode} {said[:300]}"
                    assert found.returncode == (1 if args[0] == "validate" else 3), name
                    assert not list(pathlib.Path(folder).iterdir()), name
    held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert held < MOST or "ASAN_OPTIONS" in os.environ, f"{held} KB held"


main()
