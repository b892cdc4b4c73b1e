#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""run.py BUILD SECONDS [--keep FOLDER] [WAY…]: runs the libFuzzer programs of BUILD/bin, each for
that long, from seeds.py and from what earlier runs put into FOLDER. Prints a table. Exit status 1
when one of them found something: the input lies in FOLDER, or here without one."""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import seeds

LIMITS = ["-timeout=10", "-max_len=20000", "-rss_limit_mb=2048", "-print_final_stats=1"]
HEAD = "| way in | inputs | edges reached | findings |\n| --- | ---: | ---: | --- |"


def number(pattern, text):
    found = re.findall(pattern, text)
    return f"{int(found[-1]):,}" if found else "-"


def run(way, program, given):
    with tempfile.TemporaryDirectory() as begin:
        seeds.write(way, begin)
        folders = [begin]
        if given.keep:
            (given.keep / way).mkdir(parents=True, exist_ok=True)
            folders.insert(0, given.keep / way)  # the first is where libFuzzer puts what is new
        done = subprocess.run(
            [program, *folders, *LIMITS, f"-max_total_time={given.seconds}",
             f"-artifact_prefix={given.keep or '.'}/{way}-"],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    good = done.returncode == 0
    print(f"| {way} | {number('number_of_executed_units: ([0-9]+)', done.stderr)} | "
          f"{number('cov: ([0-9]+)', done.stderr)} | {'none' if good else 'FOUND'} |", flush=True)
    if not good:
        print(done.stderr[-4000:], file=sys.stderr)
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("seconds", type=int)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("ways", nargs="*", choices=[*seeds.ALL, []])
    given = parser.parse_args()
    programs = {way: given.build / "bin" / f"fuzz_{way}" for way in given.ways or seeds.ALL}
    missing = [way for way, program in programs.items() if not program.exists()]
    if missing:
        sys.exit(f"no fuzzer for {', '.join(missing)} in {given.build}/bin: cmake --preset fuzz && "
                 "cmake --build --preset fuzz --target fuzzers")
    print(HEAD)
    return 0 if all([run(way, program, given) for way, program in programs.items()]) else 1


sys.exit(main())
