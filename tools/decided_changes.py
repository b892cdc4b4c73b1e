# SPDX-License-Identifier: EUPL-1.2
"""Which decided verdicts came, went or changed between two records, in which cell the cause is, and why.

Why is data: a csv with the columns origin, source, rows, cause and why, written by who read the cells. A changed
verdict is explained when each of its two cells that changed is.
"""
import collections
import csv
import sys

from decided_verdicts import ASIDE, DAYS, DECIDED, KINDS, comparison, has, origins

WHEN = ("before", "after")
NONE = {"levels": None}
HEADS = ["origin", "against", "day", "rows", "official before", "official after", "all before", "all after",
         "ours before", "ours after", "theirs before", "theirs after", "why"]


def row_name(row):
    place = f"@{row['region']}" if row["region"] else ""
    return f"{row['dimension']}:{row['concept'] or ''}{place}"


def verdict_word(verdict):
    if verdict is None:
        return "no_basis"
    decided = verdict["verdict"] in DECIDED
    return verdict["verdict"] + ("*" if decided and not verdict["robust"] else "")


def is_decided(word):
    return word.rstrip("*") in DECIDED


def levels(interval):
    low, high = interval
    return f"{low}" if low == high else f"{low}-{high}"


def cell_words(cell):
    """A cell in a few signs: levels (range), `?` open, `~` not confirmed, and how it is known."""
    if not cell["levels"]:
        return "-"
    spread = f"({levels(cell['range'])})" if cell["range"] != cell["levels"] else ""
    marks = ("?" if cell["open"] else "") + ("~" if cell["confirmed_until"] else "")
    return f"{levels(cell['levels'])}{spread}{marks} {cell['basis']}"


class Said:
    """What one comparison says: `cells` by row and source, `verdicts` by row and other source."""

    def __init__(self, document=None):
        self.cells, self.verdicts = {}, {}
        for row in document["rows"] if document else ():
            if row["dimension"] != ASIDE:
                name = row_name(row)
                self.cells[name] = {cell["source"]: cell for cell in row["cells"]}
                self.verdicts.update({(name, verdict["against"]): verdict for verdict in row["verdicts"]})

    def word(self, row, source):
        if row not in self.cells:
            return "no row"
        return cell_words(self.cells[row].get(source, NONE))

    def named_by(self, row):
        return [source for source, cell in self.cells.get(row, {}).items() if cell["basis"] in ("stated", "part")]


def cell_signs(said, row, source):
    """(before, after) of one cell: on all evidence, and on official evidence where that differs."""
    words = []
    for when in WHEN:
        known, counted = (said[kind, when].word(row, source) for kind in ("all", "official"))
        words.append(known if known == counted else f"{known} (official {counted})")
    return words


def of_origin(peil, folders, origin, day):
    """(row, other source, verdicts, our cell, their cell, who names the row) of each changed verdict of one day."""
    said = {(kind, when): Said(comparison(peil, folder, origin, day, kind, []) if has(folder, origin) else None)
            for kind in KINDS for when, folder in zip(WHEN, folders)}
    for row, against in sorted({key for one in said.values() for key in one.verdicts}):
        words = [verdict_word(said[kind, when].verdicts.get((row, against))) for kind in KINDS for when in WHEN]
        pairs = (words[:2], words[2:])
        if any(a != b and (is_decided(a) or is_decided(b)) for a, b in pairs):
            cells = [cell_signs(said, row, source) for source in ("NLD", against)]
            yield row, against, words, *cells, said["all", "after"].named_by(row)


class Explanations:
    """What a person wrote of changed cells; `*` as rows: of all that the source says on the origin."""

    def __init__(self, path):
        self.why, self.used = {}, set()
        if path is None:
            return
        with open(path, encoding="utf-8", newline="") as file:
            for entry in csv.DictReader(file):
                for row in entry["rows"].split():
                    self.why[entry["origin"], entry["source"], row] = f"[{entry['cause']}] {entry['why'].strip()}"

    def of(self, origin, source, row):
        key = next((key for key in ((origin, source, row), (origin, source, "*")) if key in self.why), None)
        self.used.add(key)
        return self.why.get(key, "")

    def idle(self, only):
        return sorted(key for key in set(self.why) - self.used if not only or key[0] in only)


def whys(explanations, origin, against, row, cells, named):
    """What explains a changed verdict: one text for each cell that changed, empty where there is none.

    On a row that was not there before, what a source does not say of the row itself follows from its other rows."""
    found = []
    for source, (before, after) in zip(("NLD", against), cells):
        new = before == "no row" and source not in named
        if before == after:
            continue
        why = f"[new_row] named by {', '.join(named)}" if new else explanations.of(origin, source, row)
        found.append((source, why))
    return found


def write(peil, folders, path, only=None):
    """Prints every change as csv; True when all are explained and no explanation is idle."""
    explanations, causes = Explanations(path), collections.Counter()
    out, verdicts, left = csv.writer(sys.stdout, lineterminator="\n"), 0, 0
    out.writerow(HEADS)
    for origin in only or origins(folders):
        for day in DAYS:
            alike = collections.defaultdict(list)
            for row, against, words, ours, theirs, named in of_origin(peil, folders, origin, day):
                why = whys(explanations, origin, against, row, (ours, theirs), named)
                verdicts += 1
                causes.update({text.split("]")[0] + "]" for _, text in why if text})
                left += not why or not all(text for _, text in why)
                told = "; ".join(f"{source}: {text}" for source, text in why)
                alike[(against, day), (*words, *ours, *theirs, told)].append(row)
            for (head, rest), rows in alike.items():
                out.writerow([origin, *head, " ".join(rows), *rest])
            sys.stdout.flush()
    idle = explanations.idle(only)
    print(f"{verdicts} verdicts changed, {left} of them not explained; explanations that nothing needs: {len(idle)}",
          "; ".join(f"{cause} {number}" for cause, number in causes.most_common()), *idle, sep="\n", file=sys.stderr)
    return not left and not idle
