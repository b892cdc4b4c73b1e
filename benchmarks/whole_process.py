#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""whole_process.py [PEIL] [RUNS]: how long whole commands take, from start to end of the program, on
made-up tables and on all data. Prints a table in Markdown: median and largest of RUNS runs, processor
time of all threads, and largest memory."""
import csv
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


# Random orders with about 76,000 ideals: elements and seed.
ORDERS = [(28, 174), (29, 280), (30, 171)]

# Seeds of random tables with half a million ideals and more; parts that can be taken apart need fewer.
BOUND = 5_000_000
LARGE_ORDERS = [9, 3, 6, 52, 57, 5, 1]


def ideals(rows, most=None):
    """Number of down-sets of the dominance order of the rows; None when there are more than `most`."""
    above = [sum(1 << j for j, other in enumerate(rows)
                 if other != row and all(b >= a for a, b in zip(row, other))) for row in rows]
    level, count = {0}, 0
    while level:
        count += len(level)
        if most is not None and count > most:
            return None
        level = {done | 1 << i for done in level for i in range(len(rows))
                 if not done >> i & 1 and above[i] & ~done == 0}
    return count


def profiles(chance, elements, columns, sway):
    """Correlated rows of levels: a common place of the row, give or take `sway`."""
    places = [chance.random() * 10 for _ in range(elements)]
    return [tuple(round(place + chance.uniform(-sway, sway), 3) for _ in range(columns)) for place in places]


def write(file, rows, name="e"):
    width = len(rows[0])
    lines = [",".join(["name"] + [f"c{i}" for i in range(width)])]
    lines += [",".join([f"{name}{i}"] + ["" if value is None else str(value) for value in row])
              for i, row in enumerate(rows)]
    file.write_text("\n".join(lines) + "\n")
    return file


def names(file, number):
    """Distinct names of groups, put together from words of the thesaurus, each in its language."""
    chance = random.Random(3)
    thesaurus = json.loads((ROOT / "codebook" / "concepts.json").read_text(encoding="utf-8"))
    words = {}
    for concept in thesaurus["concepts"]:
        for lang, labels in concept.get("alternatives", {}).items():
            words.setdefault(lang, []).extend(word for label in labels for word in label.split())
    found = {}
    while len(found) < number:
        lang = chance.choice(sorted(words))
        found[" ".join(chance.sample(words[lang], chance.randint(2, 8)))] = lang
    with open(file, "w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([("label", "lang"), *found.items()])
    return file


def measure(command, runs):
    walls, cpus, memory, status = [], [], 0, 0
    for _ in range(runs):
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 env=os.environ | {"PEIL_DATA": str(ROOT)})
        _, end, used = os.wait4(child.pid, 0)
        walls.append(time.monotonic() - start)
        cpus.append(used.ru_utime + used.ru_stime)
        memory = max(memory, used.ru_maxrss)
        status = os.waitstatus_to_exitcode(end)
        child.returncode = status
    return statistics.median(walls), max(walls), statistics.median(cpus), memory / 1024, status


def cases(folder):
    chance = random.Random(1)
    for elements, seed in ORDERS:
        rows = profiles(random.Random(seed), elements, 4, 5)
        yield (f"`rank --method exact`, {elements} elements, {ideals(rows):,} ideals",
               ["rank", "--table", write(folder / f"rank{elements}.csv", rows), "--method", "exact"])
    index = [[chance.randint(0, 4) for _ in range(40)] for _ in range(32)]
    yield ("`index`, 32 x 40, 10,000 draws",
           ["index", "--table", write(folder / "index.csv", index), "--draws", "10000"])
    agree = [[None if chance.random() < 0.2 else chance.randint(0, 4) for _ in range(32)] for _ in range(2000)]
    ratings = write(folder / "agree.csv", agree)
    yield "`agree`, 2,000 x 32 ordinal, 20 % missing, interval by 1,000 resamples", ["agree", "--table", ratings]
    yield "the same without an interval", ["agree", "--table", ratings, "--resamples", "0"]
    yield "`--version`", ["--version"]
    yield "`list countries` (loads all data)", ["list", "countries", "--format", "json"]
    yield "`compare pakistan`", ["compare", "pakistan", "--format", "json"]
    for number in (100, 100_000):
        yield (f"`match`, {number:,} distinct names of 2 to 8 words",
               ["match", names(folder / f"names{number}.csv", number), "--format", "csv"])


def large_profiles(chance):
    """27 to 32 rows of 8 to 20 columns."""
    return profiles(chance, chance.randint(27, 32), chance.randint(8, 20), chance.uniform(1, 8))


def ranks_near_the_bound(folder, peil):
    """Tables whose number of ideals is near the bound and beyond it. All are timed before any ideals are counted
    here, for a process starts with the memory of the one that starts it."""
    timed = []
    for seed in LARGE_ORDERS:
        rows = large_profiles(random.Random(seed))
        file = write(folder / "large.csv", rows)
        timed.append((rows, measure([peil, "rank", "--table", file, "--method", "exact", "--format", "json"], 3)))
    print(f"\n`rank --method exact` on random tables near the bound of {BOUND:,} ideals, slowest of three runs:\n")
    print("| rows | columns | ideals | outcome | s | processor s | MB |\n"
          "| ---: | ---: | ---: | --- | ---: | ---: | ---: |")
    for rows, (_, wall, cpu, used, status) in timed:
        count = ideals(rows, BOUND)
        print(f"| {len(rows)} | {len(rows[0])} | {'more' if count is None else f'{count:,}'} | "
              f"{'counted' if status == 0 else f'refused (exit {status})'} | {wall:.2f} | {cpu:.2f} | {used:.0f} |", flush=True)


def large_ranks(folder, peil, number):
    """The slowest of many random tables of 27 to 32 rows and 8 to 20 columns."""
    chance = random.Random(2)
    walls, memory, refused = [], 0, 0
    for _ in range(number):
        rows = large_profiles(chance)
        file = write(folder / "large.csv", rows)
        wall, _, _, used, status = measure(
            [peil, "rank", "--table", file, "--method", "exact", "--format", "json"], 1)
        walls.append(wall)
        memory, refused = max(memory, used), refused + (status != 0)
    print(f"\n`rank --method exact` on {number} random tables of 27 to 32 rows and 8 to 20 columns: slowest "
          f"{max(walls):.2f} s, largest memory {memory:.0f} MB, {refused} refused.")


def main():
    peil = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/release/bin/peil")
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 11
    print(f"Load average before: {os.getloadavg()[0]:.1f}; {os.cpu_count()} processors.\n")
    print("| what | median ms | slowest ms | processor ms | MB |\n| --- | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for label, arguments in cases(folder):
            median, most, cpu, memory, status = measure([peil, *arguments], runs)
            note = "" if status == 0 else f" (exit {status})"
            print(f"| {label}{note} | {median * 1e3:.0f} | {most * 1e3:.0f} | {cpu * 1e3:.0f} | {memory:.0f} |",
                  flush=True)
        large_ranks(folder, peil, 100)
        ranks_near_the_bound(folder, peil)


main()
