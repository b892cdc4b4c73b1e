# SPDX-License-Identifier: EUPL-1.2
"""Sets what the program printed beside what comparison.py recomputes, and lists every difference."""
from collections import Counter
from comparison import Comparison


def pair(value):
    return tuple(value) if value else None


class Differences:
    """Counts what was compared and keeps the differences, the shortest example of each kind first."""

    def __init__(self):
        self.compared, self.found = Counter(), {}

    def expect(self, kind, place, theirs, mine):
        self.compared[kind] += 1
        if theirs != mine:
            self.found.setdefault(kind, []).append((place, theirs, mine))

    def total(self):
        return sum(map(len, self.found.values()))

    def print(self, most):
        for kind, found in sorted(self.found.items()):
            print(f"{kind}: {len(found)} of {self.compared[kind]} differ")
            for place, theirs, mine in found[:most]:
                print(f"  {place}\n    program    {theirs}\n    recomputed {mine}")
        print(", ".join(f"{number} {kind}" for kind, number in sorted(self.compared.items())), "compared;",
              self.total(), "differences")


def compare(document, record, differences, options=None, name="", points=True):
    """`document` is what `peil compare --format json` (or `align`) printed."""
    origin, day = document["origin"], document["as_of"]
    sources = [source["id"] for source in document["sources"]]
    mine = Comparison(record, origin, day, sources, options)
    place = f"{name}{origin} {day}"
    rows = {(row["concept"], row["region"], row["dimension"]): row for row in document["rows"]}
    differences.expect("row sets", place, sorted(set(rows) - mine.may, key=str), [])
    differences.expect("row sets", place, [], sorted(mine.must - set(rows), key=str))
    mine.rows = set(rows)
    for row, printed in rows.items():
        for cell in printed["cells"]:
            of_cell(differences, f"{place} {row} {cell['source']}", cell, mine, row)
    if "baseline" in document:
        of_verdicts(document, mine, rows, differences, place)
        if points:
            of_points(document, mine, rows, differences, place)
    return mine


def of_cell(differences, place, cell, mine, row):
    source, computed = cell["source"], mine.cell(cell["source"], row)
    if mine.record.dimensions[row[2]].get("levels"):
        differences.expect("cells", place, (pair(cell["levels"]), pair(cell["range"]), cell["open"], cell["basis"]),
                           (computed.levels, computed.range, computed.open, computed.basis))
    else:  # compared, never scored
        differences.expect("nominal cells", place, (cell["levels"], cell["open"]), (None, False))
    differences.expect("divided flags", place, cell["divided"], computed.divided)
    differences.expect("confirmed_until", place, cell["confirmed_until"], mine.unconfirmed(source, row))
    if computed.levels is not None:
        cited = mine.cited(source, row)
        differences.expect("documents", place, set(cell["documents"]) & cited, cited)


def of_verdicts(document, mine, rows, differences, place):
    ours = document["baseline"]
    against = [entry["against"] for entry in document["summary"]]
    for row, printed in rows.items():
        for verdict in printed["verdicts"]:
            differences.expect("verdicts", f"{place} {row} {verdict['against']}",
                               (verdict["verdict"], verdict["robust"]), mine.verdict(ours, verdict["against"], row))
    printed_groups = {(g["concept"], g["against"]): g["verdict"] for g in document["groups"]}
    for theirs in against:
        computed = mine.groups(ours, theirs)
        printed = {concept: verdict for (concept, other), verdict in printed_groups.items() if other == theirs}
        for concept in sorted(set(computed) | set(printed)):
            differences.expect("group verdicts", f"{place} {concept} {theirs}",
                               printed.get(concept), computed.get(concept))
    for entry in document["summary"]:
        theirs = entry["against"]
        computed = mine.summary(ours, theirs)
        differences.expect("summaries of rows", f"{place} {theirs}", {key: entry[key] for key in computed}, computed)


def of_points(document, mine, rows, differences, place):
    ours = document["baseline"]
    for entry in document["summary"]:
        theirs = entry["against"]
        of_rows, counts = mine.points(ours, theirs)
        differences.expect("summaries of points", f"{place} {theirs}", entry["points"], counts)
        printed = {row: point["point"] for row, p in rows.items() for point in p["points"] if point["against"] == theirs}
        differences.expect("points", f"{place} {theirs}", partition(printed), partition(of_rows))


def partition(numbers):
    """Which rows share a point, whatever the points are numbered."""
    groups = {}
    for row, number in numbers.items():
        groups.setdefault(number, []).append(row)
    return sorted((sorted(group, key=str) for group in groups.values()), key=str)
