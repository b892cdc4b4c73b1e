#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What `peil audit` and `peil release` do with files: audit_files.py PEIL DATA

Witnesses pass their checker and no altered ones do; bad problems leave nothing behind; releases
that run at once all get into the ledger.
"""
import copy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

PEIL, DATA = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
GOLDEN = DATA / "tests/golden/audit"
HUGE = 3 << 30  # bytes, none of them on disk
FAILURES = []


def expect(holds, what):
    if not holds:
        FAILURES.append(what)


def peil(*args):
    return subprocess.run([PEIL, *map(str, args)], capture_output=True, timeout=120, check=False)


def checked(path):
    return subprocess.run([sys.executable, DATA / "tools/check_witnesses.py", path],
                          capture_output=True, check=False).returncode


def alterations(good):
    """The file with one thing wrong each."""
    for name, change in {
            "a sheet breaks a statement": lambda f: f["statements"][0].update(counts=[0]),
            "a sheet breaks what is known": lambda f: f["known"].append(
                {"state": "XXB", "question": "q1", "value": "yes"}),
            "a sheet lacks a state": lambda f: f["sheets"][0].pop("XXD"),
            "a sheet has an unknown value": lambda f: f["sheets"][0]["XXA"].update(q1="perhaps"),
            "a cell names another's sheet": lambda f: f["possible"][0]["sheets"].update(
                no=f["possible"][0]["sheets"]["yes"]),
            "a cell names no sheet": lambda f: f["possible"][0]["sheets"].update(no=99),
            "a cell is missing": lambda f: f["possible"].pop()}.items():
        bad = copy.deepcopy(good)
        change(bad)
        yield name, bad


def test_witnesses(tmp):
    file = tmp / "witnesses.json"
    done = peil("audit", GOLDEN / "unsafe_en/problem.json", "--data", DATA, "--witnesses", file)
    expect(done.returncode == 1 and checked(file) == 0, "witnesses of an unsafe problem")
    done = peil("audit", GOLDEN / "safe_en/problem.json", "--data", DATA, "--witnesses", file)
    expect(done.returncode == 0 and checked(file) == 0, "witnesses of a safe problem")
    for name, status in {"same_json": 1, "cells_json": 0}.items():
        done = peil("audit", GOLDEN / name / "problem.json", "--data", DATA, "--witnesses", tmp / "more.json")
        expect(done.returncode == status and checked(tmp / "more.json") == 0, f"witnesses of {name}")
    good = json.loads(file.read_text(encoding="utf-8"))
    answers = {one["state"]: one["value"] for one in json.loads(
        (GOLDEN / "safe_en/problem.json").read_text(encoding="utf-8"))["answers"]}
    expect(len(good["sheets"]) > 1 and "answers" not in good, "more than the answers are shown")
    other = json.loads((GOLDEN / "safe_en/problem.json").read_text(encoding="utf-8"))
    other["answers"] = [{"state": state, "question": "q1", "value": "no" if value == "yes" else "yes"}
                        for state, value in answers.items()]
    (tmp / "other.json").write_text(json.dumps(other), encoding="utf-8")
    peil("audit", tmp / "other.json", "--data", DATA, "--witnesses", tmp / "other-witnesses.json")
    expect((tmp / "other-witnesses.json").read_bytes() == file.read_bytes(),
           "witnesses do not depend on the answers")
    for name, bad in alterations(good):
        file.write_text(json.dumps(bad), encoding="utf-8")
        expect(checked(file) == 1, f"the checker does not see that {name}")


def test_bad_problems(tmp):
    huge = tmp / "huge.json"
    with open(huge, "wb") as file:
        file.truncate(HUGE)
    bad = [case / "problem.json" for case in sorted(GOLDEN.iterdir())
           if (case / "exit").exists() and (case / "exit").read_text() == "3\n"]
    expect(len(bad) > 10, "few bad problems")
    out = tmp / "out"
    out.mkdir()
    for problem in [*bad, huge]:
        done = peil("audit", problem, "--data", DATA, "--witnesses", out / "witnesses.json",
                    "--output", out / "report.json", "--format", "json")
        expect(done.returncode == 3 and done.stdout == b"", f"{problem} is refused")
        expect(list(out.iterdir()) == [], f"{problem} leaves something behind")
        if problem == huge:
            expect(b"huge.json: " in done.stderr, f"{problem}: {done.stderr}")
    huge.unlink()


def test_releases_at_once(tmp):
    data = tmp / "data"
    for part in ("codebook", "countries/pakistan", "memberstates/surveys/example-pakistan"):
        shutil.copytree(DATA / part, data / part)
    ledger = data / "memberstates/surveys/ledger.jsonl"
    runs = [subprocess.Popen([PEIL, "release", "example-pakistan", "--data", data, "--as-of",
                              "2024-12-01"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for _ in range(4)]
    said = [run.communicate(timeout=200) + (run.returncode,) for run in runs]
    expect(all(one == (said[0][0], b"", 0) for one in said), f"four releases at once: {said}")
    expect(len(ledger.read_text(encoding="utf-8").splitlines()) == 4, "a release is lost")
    again = peil("release", "example-pakistan", "--data", data, "--as-of", "2024-12-01", "--dry-run")
    expect(again.returncode == 0, f"the ledger is whole: {again.stderr}")


for test in (test_witnesses, test_bad_problems, test_releases_at_once):
    with tempfile.TemporaryDirectory() as folder:
        test(pathlib.Path(folder))
print("\n".join(FAILURES))
sys.exit(bool(FAILURES))
