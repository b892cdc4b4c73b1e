#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Whether a job costs a quarter more instructions than when they were last counted: instructions.py PEIL PROJECT [--record]

Instructions, counted by valgrind's callgrind, say the same on a busy machine as on a quiet one. The inputs are those
of the tests, so that a growing record changes nothing. `--record` writes what is counted now into instructions.json.
Exit status 1: a job costs more than a quarter more, or less than three quarters of what is recorded, which then hides
what is lost later.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/golden"))
from run import compose  # noqa: E402  (after the path is known)

MOST = 1.25


def jobs(tests, data):
    snapshot = ["--data", data]
    return {
        "version": ["--version"],
        "list countries": ["list", "countries", *snapshot, "--as-of", "2024-06-01"],
        "compare": ["compare", "pakistan", *snapshot, "--as-of", "2024-06-01"],
        "draft": ["draft", tests / "golden/draft/memo_2022_pakistan/document.html", "--source", "NLD", "--origin",
                  "pakistan", "--title", "Memo", "--date", "2022-09-27", *snapshot],
        "audit": ["audit", tests / "golden/audit/cells_json/problem.json"],
        "release": ["release", "example-pakistan", "--dry-run", "--as-of", "2025-06-01", *snapshot],
    }


def counted(peil, job, project):
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch}/out", peil, *map(str, job)],
                              capture_output=True, text=True, cwd=project, check=False)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        raise RuntimeError(f"peil {' '.join(map(str, job))}: {done.stderr[-500:]}")
    return int(found.group(1))


def main():
    peil, project = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    record = project / "benchmarks/instructions.json"
    with tempfile.TemporaryDirectory() as scratch:
        todo = jobs(project / "tests", compose(project, pathlib.Path(scratch)))
        now = {name: counted(peil, job, project) for name, job in todo.items()}
    if "--record" in sys.argv[3:]:
        record.write_text(json.dumps(now, indent=2) + "\n", encoding="utf-8")
    before = json.loads(record.read_text(encoding="utf-8"))
    print("| job | recorded, million | now, million | ratio |\n| --- | ---: | ---: | ---: |")
    for name, count in now.items():
        print(f"| {name} | {before[name] / 1e6:.1f} | {count / 1e6:.1f} | {count / before[name]:.2f} |")
    wrong = [name for name, count in now.items() if not 2 - MOST < count / before[name] < MOST]
    for name in wrong:
        print(f"{name}: no longer within a quarter of what is recorded; mend it, or record anew what is meant to be so")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
