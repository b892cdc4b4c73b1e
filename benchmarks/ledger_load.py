#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How long a long ledger takes to read, and how much memory: ledger_load.py PEIL DATA [RECORDS [STATEMENTS]]

Writes a ledger of RECORDS releases (default 100,000) of STATEMENTS statements each (default 1) over eight states in the
form of memberstates/surveys/ledger.jsonl, beside the example survey, and has `peil release --dry-run` read it; the same
with an empty ledger is taken off.
"""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

STATES = ["XXA", "XXB", "XXC", "XXD", "XXE", "XXF", "XXG", "XXH"]


def line(value):
    return json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=False)


def statement(number):
    row = f"AFG|group_{number % 500}||persecution_risk"
    return {"above_baseline": False, "at_least": 2, "classes": [[0, 1, 2], [3], [4], [5], [6, 7, 8]], "counts": [4],
            "id": f"s{number % 20 + 1}", "question": f"q{number % 500}", "silent": False, "states": STATES,
            "variables": [[row]] * len(STATES)}


def write_ledger(folder, records, statements):
    previous = ""
    with open(folder / "ledger.jsonl", "w", encoding="utf-8") as out:
        for n in range(records):
            record = {"audience": "public", "document": hashlib.sha256(str(n).encode()).hexdigest(), "insiders": 1,
                      "max_posterior": 0.95, "min_values": 2, "previous": previous, "safe": True,
                      "statements": [statement(n * statements + k) for k in range(statements)],
                      "survey": "example-pakistan", "time": f"2024-12-{n * 28 // records + 1:02}T00:00:00Z"}
            previous = hashlib.sha256(line(record).encode()).hexdigest()
            out.write(line(record | {"hash": previous}) + "\n")
    (folder / "ledger.jsonl.head").write_text(line({"hash": previous, "records": records}) + "\n", encoding="utf-8")


def run(peil, data):
    """Wall time and processor time in seconds, and the largest size in megabytes, of one trial release."""
    start = time.monotonic()
    process = subprocess.Popen([peil, "release", "example-pakistan", "--dry-run", "--quiet", "--as-of", "2025-01-01",
                                "--data", data], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    _, error = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(error.decode()[:2000])
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    peil, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    records, statements = [int(one) for one in sys.argv[3:5]] + [100_000, 1][len(sys.argv[3:5]):]
    with tempfile.TemporaryDirectory() as tmp:
        data = pathlib.Path(tmp)
        for part in ("codebook", "countries/pakistan", "memberstates/surveys/example-pakistan"):
            shutil.copytree(source / part, data / part)
        empty = run(peil, data)
        write_ledger(data / "memberstates/surveys", records, statements)
        size = (data / "memberstates/surveys/ledger.jsonl").stat().st_size / 1e6
        full = run(peil, data)
    wall, busy, memory = (one - other for one, other in zip(full, empty))
    print(f"{records} records with {statements} statements, {size:.0f} MB: {wall:.2f} s, {busy:.2f} s of a processor, "
          f"{memory:.0f} MB more than with an empty ledger ({full[2]:.0f} MB in all)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
