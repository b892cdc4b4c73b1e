#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs golden cases: run.py PEIL PROJECT [--update] CASE…

A case is a folder tests/golden/COMMAND/NAME/ with
  command  the arguments, one a line; {case}, {data}, {small}, {ladder} and {tmp} stand for the case's
           folder, the snapshot of real data in tests/data/snapshot (with the project's own texts,
           schemas and settings), the fictional ones in tests/data/small and tests/data/ladder, and
           the empty folder that the program runs in (and may write to)
  stdin    what is typed (optional)
  stdout   what must come out; stderr and exit likewise (absent: empty, and 0)
  out/     files that must have been written to {tmp}/out, byte for byte (optional)
Unless the case says otherwise, `--data {data}` and `--as-of 2025-06-01` are added. In what comes out
those folders' paths are written as {case}, {data} and so on again. --update writes what came out.
"""
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

HELD = pathlib.Path(__file__).resolve().parent.parent / "data"
SMALL = HELD / "small"
LADDER = HELD / "ladder"
SNAPSHOT = HELD / "snapshot"
DEFAULTS = {"--data": "{data}", "--as-of": "2025-06-01"}


def compose(project, folder):
    """The snapshot as a data folder, so that what becomes known later changes no golden case."""
    (folder / "codebook").mkdir()
    for name in ("countries", "memberstates"):
        (folder / name).symlink_to(SNAPSHOT / name)
    for path in (project / "codebook").iterdir():
        held = SNAPSHOT / "codebook" / path.name
        (folder / "codebook" / path.name).symlink_to(held if held.exists() else path)
    return folder


def fill(text, places):
    for name, path in places.items():
        text = text.replace("{" + name + "}", path)
    return text


def hide(data, places):
    for name, path in sorted(places.items(), key=lambda place: -len(place[1])):
        data = data.replace(path.encode(), ("{" + name + "}").encode())
    return data


def arguments(case, places):
    args = (case / "command").read_text(encoding="utf-8").splitlines()
    for option, value in DEFAULTS.items():
        if option not in args:
            args += [option, value]
    return [fill(arg, places) for arg in args]


def environment(tmp):
    env = {"PATH": os.environ["PATH"], "HOME": tmp, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    if "ASAN_OPTIONS" in os.environ:
        env["ASAN_OPTIONS"] = os.environ["ASAN_OPTIONS"]
    return env


def outcome(peil, data, case):
    """What the case produced: file name to content."""
    with tempfile.TemporaryDirectory() as tmp:
        places = {"case": str(case), "data": str(data), "small": str(SMALL),
                  "ladder": str(LADDER), "tmp": tmp}
        stdin = case / "stdin"
        run = subprocess.run(
            [peil, *arguments(case, places)], cwd=tmp, env=environment(tmp), timeout=240,
            input=stdin.read_bytes() if stdin.exists() else b"", capture_output=True, check=False)
        found = {"stdout": hide(run.stdout, places), "stderr": hide(run.stderr, places),
                 "exit": f"{run.returncode}\n".encode()}
        out = pathlib.Path(tmp) / "out"
        if (case / "out").is_dir():
            found |= {f"out/{path.relative_to(out)}": path.read_bytes()
                      for path in out.rglob("*") if path.is_file()}
        return found


def expected(case):
    wanted = {"stdout": b"", "stderr": b"", "exit": b"0\n"}
    paths = [case / name for name in wanted] + list((case / "out").rglob("*"))
    return wanted | {str(path.relative_to(case)): path.read_bytes()
                     for path in paths if path.is_file()}


def difference(name, wanted, found):
    lines = [data.decode("utf-8", "replace").splitlines() for data in (wanted, found)]
    return "\n".join(difflib.unified_diff(*lines, f"{name} expected", f"{name} found", lineterm=""))


def update(case, found):
    defaults = {"stdout": None, "stderr": b"", "exit": b"0\n"}
    for name, data in found.items():
        path = case / name
        if data == defaults.get(name):
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def main():
    args = [arg for arg in sys.argv[1:] if arg != "--update"]
    with tempfile.TemporaryDirectory() as folder:
        data = compose(pathlib.Path(args[1]).resolve(), pathlib.Path(folder))
        return run(args[0], data, args[2:])


def run(peil, data, cases):
    failed = False
    for case in (pathlib.Path(case).resolve() for case in cases):
        found, wanted = outcome(peil, data, case), expected(case)
        if "--update" in sys.argv:
            update(case, found)
            continue
        for name in sorted(found.keys() | wanted.keys()):
            if found.get(name) != wanted.get(name):
                failed = True
                print(difference(f"{case.parent.name}/{case.name}/{name}", wanted.get(name, b""),
                                 found.get(name, b"")))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
