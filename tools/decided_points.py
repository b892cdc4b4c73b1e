#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Counts decided points of comparison of the Netherlands, by rank of evidence, as the tables of docs/data.md.

decided_points.py PEIL RECORD [RECORD ...]
decided_points.py --changes [--explained FILE] [--origins AFG,…] PEIL BEFORE AFTER

PEIL is the program, each RECORD a data folder or the commit whose record is meant (tools/record_at.py). Points and not
rows count: what follows from one and the same pair of statements is one point. For two reference dates it prints how
many points are decided (more lenient, equal, stricter) and in brackets how many of these are robust on every row:
  against EUAA, for each origin with guidance;
  against every other source, over all origins on which the Netherlands has more than a list of safe countries.
`official` is what counts by default (with a high court's line where a state publishes no policy), `all` counts what a
single ruling, a party, an organisation or the press tells, too. Lists of safe countries are left aside.

--changes writes csv instead: every row and day on which a decided verdict came, went or changed between two records,
with the verdicts on official and on all evidence (`*`: not robust) and both cells before and after. With --explained
FILE (tools/decided_changes.py) it says why, and exits with 1 unless every change is explained.
"""
import argparse
import collections
import pathlib
import sys
import tempfile

import decided_changes
import record_at
from decided_verdicts import ASIDE, DAYS, DECIDED, GUIDED, KINDS, comparison, has, origins, print_table


def decided(document):
    """{other source: [robust or not, one for each decided point]}."""
    points = collections.defaultdict(lambda: collections.defaultdict(list))
    for row in document["rows"]:
        if row["dimension"] == ASIDE:
            continue
        number = {point["against"]: point["point"] for point in row["points"]}
        for verdict in row["verdicts"]:
            if verdict["against"] in number:
                points[verdict["against"]][number[verdict["against"]]].append(verdict)
    found = {}
    for against, by_number in points.items():
        agreed = [said for said in by_number.values()
                  if len({v["verdict"] for v in said}) == 1 and said[0]["verdict"] in DECIDED]
        found[against] = [all(v["robust"] for v in said) for said in agreed]
    return found


def words(robust):
    return f"{len(robust)} ({sum(robust)})"


def guided(peil, folders):
    total = collections.defaultdict(list)
    for origin in GUIDED:
        for day in DAYS:
            cells = [decided(comparison(peil, folder, origin, day, kind, ["--against", "EUAA"])).get("EUAA", [])
                     for kind in KINDS for folder in folders]
            for column, robust in enumerate(cells):
                total[day, column] += robust
            yield [origin, day, *map(words, cells)]
    for day in DAYS:
        yield ["all", day, *(words(total[day, column]) for column in range(len(KINDS) * len(folders)))]


def others(peil, folders):
    columns = [(kind, folder) for kind in KINDS for folder in folders]
    for day in DAYS:
        found = collections.defaultdict(lambda: [[] for _ in columns])
        for origin in origins(folders):
            for index, (kind, folder) in enumerate(columns):
                if has(folder, origin):
                    for against, robust in decided(comparison(peil, folder, origin, day, kind, [])).items():
                        found[against][index] += robust
        for source in sorted(found):
            yield [source, day, *map(words, found[source])]
        yield ["all", day, *(words(sum((cells[i] for cells in found.values()), [])) for i in range(len(columns)))]


def folder_of(record, made):
    """The data folder that `record` is, or one made from the commit that it names."""
    if pathlib.Path(record).is_dir():
        return record
    record_at.make(record, pathlib.Path(made) / record)
    return str(pathlib.Path(made) / record)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--changes", action="store_true")
    parser.add_argument("--explained")
    parser.add_argument("--origins", type=lambda text: text.split(","))
    parser.add_argument("peil")
    parser.add_argument("records", nargs="+")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="peil-record-") as made:
        folders = [folder_of(record, made) for record in options.records]
        if options.changes:
            whole = decided_changes.write(options.peil, folders, options.explained, options.origins)
            return int(bool(options.explained) and not whole)
        heads = ["now" if record == "." else record for record in options.records]
        print_table("origin", heads, guided(options.peil, folders))
        print()
        print_table("source", heads, others(options.peil, folders))
    return 0


if __name__ == "__main__":
    sys.exit(main())
