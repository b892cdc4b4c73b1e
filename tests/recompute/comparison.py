# SPDX-License-Identifier: EUPL-1.2
"""Recomputes a whole comparison: what `peil compare ORIGIN --format json` should say, as plain values."""
import verdicts
from rules import Graph, Rows


def touched(record, sources):
    """(rows that must be there, rows that may be): what any source says something of that counts, but a measure that has
    ended; and what is only reported."""
    must, may = set(), set()
    for source in sources:
        for s in source.statements:
            ended = record.dimensions[s.dimension].get("measure") and s.worth.levels == (0, 0)
            named = {(concept, s.region, s.dimension) for concept, _ in s.links or ((None, "exact"),)}
            may |= named
            if s.counted and not ended:
                must |= named
    return must, may


class Comparison:
    """Everything that is said of an origin on a day, by the rules of rules.py and verdicts.py."""

    def __init__(self, record, origin, day, sources, options=None):
        self.record, self.day, self.graph = record, day, Graph(record, origin)
        self.sources = [record.of_source(origin, source, day, options or {}) for source in sources]
        self.by_id = {source.id: source for source in self.sources}
        self.tables = {}
        self.must, self.may = touched(record, self.sources)
        self.rows = self.must

    def table(self, source, dimension):
        if (source, dimension) not in self.tables:
            self.tables[source, dimension] = Rows(self.graph, self.by_id[source], dimension, self.record, self.day)
        return self.tables[source, dimension]

    def cell(self, source, row):
        return self.table(source, row[2]).cell(row[:2])

    def unconfirmed(self, source, row):
        """The first day up to which a statement behind the cell was known to hold, where that is past."""
        cell = self.cell(source, row)
        keys = cell.statements if cell.levels else frozenset()
        days = [s.confirmed_until for s in self.by_id[source].statements
                if s.key in keys and s.confirmed_until and s.worth.levels]
        return min(days, default=None)

    def cited(self, source, row):
        keys = self.cell(source, row).statements
        return {d for s in self.by_id[source].statements if s.key in keys for d in s.documents}

    def verdict(self, ours, theirs, row):
        verdict, robust = verdicts.of_row(self.cell(ours, row), self.cell(theirs, row))
        return verdict, robust and not (self.unconfirmed(ours, row) or self.unconfirmed(theirs, row))

    def scored(self, rows):
        return [row for row in rows if self.record.dimensions[row[2]].get("levels")]

    def groups(self, ours, theirs):
        found = {}
        for row in self.rows:
            if row[0] is not None:
                found.setdefault(row[0], []).append((self.cell(ours, row), self.cell(theirs, row)))
        return {concept: verdicts.of_group(pairs) for concept, pairs in found.items()}

    def points(self, ours, theirs):
        """Points counted from rows. What both sources have by composition only repeats narrower rows: left out."""
        rows = [(row, self.identities(ours, row), self.identities(theirs, row), self.verdict(ours, theirs, row)[0])
                for row in sorted(self.scored(self.rows), key=str)
                if not all(self.cell(source, row).basis == "composed" for source in (ours, theirs))]
        return verdicts.points(rows)

    def identities(self, source, row):
        """The sentences a cell follows from, that on the general framework among them."""
        named = {s.key: s.identity for s in self.by_id[source].statements}
        return frozenset(named.get(key, key) for key in self.cell(source, row).statements)

    def summary(self, ours, theirs):
        counts = dict.fromkeys((*verdicts.DECIDED, "indeterminate", "no_basis"), 0)
        for row in self.scored(self.rows):
            counts[self.verdict(ours, theirs, row)[0]] += 1
        return counts
