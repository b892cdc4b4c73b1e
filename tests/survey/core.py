#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""No command that may read answers leaves a core file, the first one of a data folder included: core.py PEIL SOURCE"""
import os
import pathlib
import resource
import subprocess
import sys
import time

from workspace import SURVEY, workspace


def largest_core(process):
    for line in pathlib.Path(f"/proc/{process.pid}/limits").read_text(encoding="utf-8").splitlines():
        if line.startswith("Max core file size"):
            return line.split()[4]
    raise AssertionError("no limit on core files is told")


def while_it_reads(space, file, *command):
    """What the command may write of itself while it waits for the file."""
    path = space.folder / file
    os.mkfifo(path)
    process = subprocess.Popen([space.peil, *command, path, "--data", space.data], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, preexec_fn=allow_core)
    try:
        with open(path, "w", encoding="utf-8"):  # it has begun to read
            time.sleep(0.2)
            return largest_core(process)
    finally:
        process.wait(60)


def allow_core():
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


def main():
    peil, source = sys.argv[1:]
    if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        return 77  # nothing could be written anyway
    with workspace(peil, source) as space:
        space.new("XXA", "XXB")
        for file, *command in (("return.csv", "survey", "import", SURVEY, "--received", "2025-06-20"),
                               ("problem.json", "audit")):
            largest = while_it_reads(space, file, *command)
            assert largest == "0", f"{' '.join(command)}: a core file of {largest} bytes may be written"
    return 0


if __name__ == "__main__":
    sys.exit(main())
