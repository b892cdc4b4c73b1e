#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every source is as clang-format 16 with .clang-format writes it: format.py PROJECT"""
import pathlib
import shutil
import subprocess
import sys

TOOL = "clang-format-16"  # other versions lay out some lines in another way


def main():
    project = pathlib.Path(sys.argv[1])
    if shutil.which(TOOL) is None:
        sys.exit(f"{TOOL} is missing; install the package of that name")
    sources = sorted(str(path.relative_to(project)) for folder in ("src", "tests", "benchmarks")
                     for ending in ("*.cpp", "*.hpp") for path in (project / folder).rglob(ending))
    done = subprocess.run([TOOL, "--dry-run", "--Werror", *sources], cwd=project, capture_output=True, text=True,
                          check=False)
    found = sorted({line.split(":")[0] for line in done.stderr.splitlines() if "[-Wclang-format-violations]" in line})
    for one in found:
        print(f"{one} is not formatted; run {TOOL} -i {one}")
    if done.returncode != 0 and not found:
        print(done.stderr)
    return 1 if found or done.returncode != 0 else 0


if __name__ == "__main__":
    sys.exit(main())
