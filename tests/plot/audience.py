#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""audience.py PEIL PROJECT: what figures show the public passes the gate; those for the minister say so."""
import pathlib
import subprocess
import sys
import tempfile

FIGURES = "overview,divergence,heatmap,regions,dividing,ranks,hasse,practice,timeline,map"


def main():
    peil, project = sys.argv[1], pathlib.Path(sys.argv[2])
    failed = []

    def plot(*options):
        with tempfile.TemporaryDirectory() as out:
            run = subprocess.run(
                [peil, "plot", "pakistan", "--figure", FIGURES, "--all", "--lang", "en",
                 "--as-of", "2025-06-01", "--output", out, *options],
                capture_output=True, text=True, check=False)
            files = {file.name: file.read_text(encoding="utf-8") for file in pathlib.Path(out).iterdir()}
            return run, files

    real = ["--survey", "example-pakistan", "--data", project]
    run, public = plot(*real)
    if run.returncode != 0:
        failed.append(f"public: exit {run.returncode}: {run.stderr}")
    for name, text in public.items():
        failed += [f"{name} tells the public of {state}" for state in ("Member State", "XXA", "XXB")
                   if state in text]
        if "minister" in name:
            failed.append(f"{name}: a public figure named after the minister")
    small = ["--baseline", "XXA", "--survey", "example-small", "--data", project / "tests/data/small"]
    run, none = plot(*small)
    if run.returncode != 4 or none or "refused" not in run.stderr:
        failed.append(f"a baseline that is not public: exit {run.returncode}: {run.stderr}")
    run, minister = plot(*real, "--audience", "minister")
    if run.returncode != 0 or not minister:
        failed.append(f"minister: exit {run.returncode}: {run.stderr}")
    for name, text in minister.items():
        if "-minister-" not in name or "NOT PUBLIC" not in text:
            failed.append(f"{name} does not say that it is not public")
    if not any("Member State" in text for text in minister.values()):
        failed.append("no figure for the minister shows an answer by name")
    print("\n".join(failed))
    return int(bool(failed))


sys.exit(main())
