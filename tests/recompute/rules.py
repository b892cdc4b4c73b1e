# SPDX-License-Identifier: EUPL-1.2
"""The rules of alignment: what level a source gives a group, a place or a group in a place, and why.

A row's subject is a node (concept, region); (None, region) is the place as such, region None the whole country.
"""
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

EVERYBODY = "general_population"


@dataclass(frozen=True)
class Cell:
    levels: tuple | None
    range: tuple | None
    open: bool
    basis: str
    divided: bool = False
    statements: frozenset = frozenset()  # keys of the positions it rests on, those without a level that open it, too;
    # ("framework", dimension) for rule 5


def hull(intervals):
    intervals = [one for one in intervals if one is not None]
    return (min(low for low, _ in intervals), max(high for _, high in intervals)) if intervals else None


class Graph:
    """Concepts and regions of one origin, and what is broader and narrower than a node in both together."""

    def __init__(self, record, origin):
        self.record = record
        self.regions = {r for r, o in record.region_origin.items() if o == origin}
        self.narrower = invert(record.broader)
        self.parts = invert({r: record.within[r] for r in self.regions})

    @lru_cache(maxsize=None)
    def above(self, node):
        """Steps up from a node: {distance: nodes}, the node itself at 0."""
        layers, seen, layer = [[node]], {node}, [node]
        while layer:
            layer = [up for one in layer for up in self.one_up(one) if not (up in seen or seen.add(up))]
            if layer:
                layers.append(layer)
        return layers

    def one_up(self, node):
        concept, region = node
        for broader in self.record.broader.get(concept, ()):
            yield broader, region
        if region is not None:
            wider = [w for w in self.record.within.get(region, ()) if w in self.regions]
            for one in wider or [None]:
                yield concept, one

    @lru_cache(maxsize=None)
    def below(self, node):
        """Every node below, itself not."""
        concept, region = node
        concepts = {None} if concept is None else {concept} | closure(self.narrower, concept)
        regions = ({None} | self.regions) if region is None else {region} | closure(self.parts, region)
        return frozenset((c, r) for c in concepts for r in regions) - {node}


def invert(upward):
    down = {}
    for one, ups in upward.items():
        for up in ups:
            down.setdefault(up, []).append(one)
    return down


def closure(steps, start):
    found, todo = set(), [start]
    while todo:
        for one in steps.get(todo.pop(), ()):
            if one not in found:
                found.add(one)
                todo.append(one)
    return found


class Rows:
    """Cells of one source on one dimension."""

    def __init__(self, graph, source, dimension, record, day):
        self.graph, self.source, self.dimension = graph, source, dimension
        self.entry = record.dimensions[dimension]
        self.nominal = not self.entry.get("levels")
        self.whole, self.part, self.loose = {}, {}, set()
        for statement in source.statements:
            if statement.dimension != dimension or not statement.counted:
                continue
            for concept, relation in statement.links or ((None, "exact"),):
                # Of an overlapping group, too, some members are of the concept; how many is not known: open.
                place, node = self.whole if relation in ("exact", "covers") else self.part, (concept, statement.region)
                place.setdefault(node, []).append(statement)
                if relation == "overlaps":
                    self.loose.add((node, statement.key))
        self.framework_worth = None
        if dimension in source.framework:
            self.framework_worth = record.worth(source.id, dimension, source.framework[dimension], day)
        self.cells = {}

    def cell(self, node):
        if node not in self.cells:
            self.cells[node] = self.compute(node)
        return self.cells[node]

    def compute(self, node):
        if self.nominal:
            said = self.whole.get(node, []) + self.part.get(node, [])
            whole = [s for s in said if (node, s.key) not in self.loose]
            basis = "stated" if whole else "silent" if said else self.nothing()
            return Cell(None, None, False, basis, statements=keys(said))
        if node in self.whole:
            return self.stated(node)
        parts = self.part.get(node, [])
        if parts:
            return self.with_parts(node, parts)
        return self.rest(node) or Cell(None, None, False, self.nothing())

    def stated(self, node):
        """Rule 1: of several positions the most favourable counts."""
        said = self.whole[node]
        known = [s for s in said if s.worth.levels]
        if not known:
            return Cell(None, None, False, "silent", statements=keys(said))
        levels, spread = most_favourable(known)
        return Cell(levels, spread, False, "stated", statements=keys(said))

    def with_parts(self, node, parts):
        """Rule 2: from what the rest gets to what the part is given."""
        rest = self.rest(node)
        known = [s for s in parts if s.worth.levels]
        resting = keys(parts) | (rest.statements if rest else frozenset())  # also on what names the rest and no more
        if not known:
            if rest is None or rest.levels is None:
                return Cell(None, None, False, "silent", statements=resting)
            return Cell(rest.levels, rest.range, True, rest.basis, rest.divided, resting)
        by_group = {}
        for statement in known:
            by_group.setdefault(statement.group, []).append(statement)
        worths = [most_favourable(one) for one in by_group.values()]
        cells = [rest] if rest is not None and rest.levels else []
        return Cell(hull([w[0] for w in worths] + [c.levels for c in cells]),
                    hull([w[1] for w in worths] + [c.range for c in cells]),
                    not cells or cells[0].open or len(known) < len(parts)
                    or any((node, s.key) in self.loose for s in known), "part", bool(cells) and cells[0].divided,
                    resting)

    def rest(self, node):
        """Rules 3 to 5; None where nothing gives a level."""
        below = [self.cell(one) for one in sorted(self.graph.below(node), key=str)
                 if one in self.whole or one in self.part]
        known = [one for one in below if one.levels]
        inherited = self.inherited(node)
        base, basis, divided = None, "composed", False
        if inherited is not None and inherited.levels:
            base, basis, divided = inherited, "inherited", inherited.divided
        elif known and self.covered(node):
            pass
        elif self.framework_worth and inherited is None:
            w = self.framework_worth
            base = Cell(w.levels, w.range, False, "framework", statements=frozenset({("framework", self.dimension)}))
            basis = "composed" if known else "framework"
        elif not known:
            return inherited
        cells = known + ([base] if base else [])
        is_open = (any(one.open for one in cells + below) or len(known) < len(below)
                   or (base is None and not self.covered(node)))
        return Cell(hull([c.levels for c in cells]), hull([c.range for c in cells]), is_open, basis, divided,
                    frozenset().union(*(one.statements for one in below + ([base] if base else []))))

    def inherited(self, node):
        """Rule 3: the nearest broader node on which something is stated that is passed down."""
        layers = [list(layer) for layer in self.graph.above(node)[1:]]
        if self.entry.get("from_everybody") and node[0] not in (None, EVERYBODY):
            layers += [[(EVERYBODY, up[1]) for up in layer if up[0] == node[0]] for layer in self.graph.above(node)]
        for layer in layers:
            found, unknown = [], frozenset()
            for up in layer:
                said = [s for s in self.whole.get(up, []) if s.worth.inherits]
                known = [s for s in said if s.worth.levels]
                if known:
                    found.append((*most_favourable(known), keys(said)))
                else:  # members of a group that is named without a conclusion are under it, not under what is farther
                    unknown |= keys(said)
            if found:
                levels = hull([one[0] for one in found])
                return Cell(levels, hull([one[1] for one in found]), bool(unknown), "inherited",
                            len({one[0] for one in found}) > 1, unknown.union(*(one[2] for one in found)))
            if unknown:
                return Cell(None, None, False, "silent", statements=unknown)
        return None

    def covered(self, node):
        """Whether what is stated of parts of a place leaves nothing of it over."""
        concept, region = node
        inside = self.graph.regions if region is None else closure(self.graph.parts, region)
        stated = {r for c, r in self.whole if c == concept and r in inside
                  and any(s.worth.levels for s in self.whole[c, r])}
        held = lambda one: any(r in stated for _, r in chain(*self.graph.above((None, one)))) or summed(one)
        parts = lambda one: self.graph.parts.get(one, ()) if one in self.graph.record.partitioned else ()
        summed = lambda one: bool(parts(one)) and all(held(part) for part in parts(one))
        if region is not None:
            return summed(region)
        iso = {r for r in self.graph.regions if "-x-" not in r}  # these divide a country without remainder
        outermost = [r for r in iso if not any(up in iso for _, up in chain(*self.graph.above((None, r))[1:]))]
        return bool(outermost) and all(held(r) for r in outermost)

    def nothing(self):
        if self.source.no_policy or self.dimension in self.source.complete:
            return "silent"
        return "not_recorded"


def keys(statements):
    return frozenset(s.key for s in statements)


def most_favourable(statements):
    levels = [s.worth.levels for s in statements]
    spreads = [s.worth.range for s in statements]
    return tuple(map(max, zip(*levels))), tuple(map(max, zip(*spreads)))
