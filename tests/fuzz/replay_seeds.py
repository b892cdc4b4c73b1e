#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""replay_seeds.py FUZZ_REPLAY: the seeds of the fuzzers on every way in, without a fuzzer. Of every
kind of input at least one seed must be taken, else its reader is never reached beyond the refusal;
what is refused must be refused as ways.hpp says."""
import subprocess
import sys
import tempfile

import seeds


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def main(program):
    wrong = []
    ways = [line.split()[0] for line in run(program)[1].splitlines()]
    if ways != list(seeds.ALL):
        wrong.append(f"seeds for {list(seeds.ALL)}, ways in {ways}")
    for way in ways:
        with tempfile.TemporaryDirectory() as folder:
            status, counts, error = run(program, way, *map(str, seeds.write(way, folder)))
        if status != 0:
            wrong.append(f"{way}: status {status}: {error}")
        for line in counts.splitlines():
            kind, taken, refused = line.split()
            if taken == "0":
                wrong.append(f"{way}: no seed of kind {kind} is taken ({refused} refused)")
        print(f"{way}:", "; ".join(counts.splitlines()))
    print("\n".join(wrong), file=sys.stderr)
    return bool(wrong)


sys.exit(main(sys.argv[1]))
