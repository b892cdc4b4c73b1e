# SPDX-License-Identifier: EUPL-1.2
"""Verdicts of rows and groups, points and summaries, from cells alone."""
DECIDED = ("more_lenient", "equal", "stricter")


def of_intervals(ours, theirs):
    if ours[0] > theirs[1]:
        return "more_lenient"
    if ours[1] < theirs[0]:
        return "stricter"
    return "equal" if ours == theirs and ours[0] == ours[1] else "indeterminate"


def of_row(ours, theirs):
    """(verdict, robust); robust is None where there is no basis.

    Robust: every level of the ranges gives the same verdict. Single levels never give an indeterminate one, so that
    overlapping levels are not robust; an open cell makes it indeterminate whatever the levels.
    """
    if ours.levels is None or theirs.levels is None:
        return "no_basis", None
    if ours.open or theirs.open:
        return "indeterminate", True
    verdict = of_intervals(ours.levels, theirs.levels)
    return verdict, verdict != "indeterminate" and verdict == of_intervals(ours.range, theirs.range)


def never_below(ours, theirs):
    return not ours.open and not theirs.open and ours.levels[0] >= theirs.levels[1]


def of_group(pairs):
    """pairs: (our cell, their cell) of every row of the concept."""
    pairs = [(a, b) for a, b in pairs if a.levels and b.levels]
    found = {of_row(a, b)[0] for a, b in pairs}
    if not pairs:
        return "no_basis"
    if {"more_lenient", "stricter"} <= found:
        return "mixed"
    if found == {"equal"}:
        return "equal"
    if "more_lenient" in found and all(never_below(a, b) for a, b in pairs):
        return "more_lenient"
    if "stricter" in found and all(never_below(b, a) for a, b in pairs):
        return "stricter"
    return "indeterminate"


def points(rows):
    """rows: (row key, our statements, their statements, verdict) -> {row key: number}, counts."""
    numbers, verdicts, of = {}, {}, {}
    for key, ours, theirs, verdict in rows:
        if verdict == "no_basis":
            continue
        number = numbers.setdefault((key[2], ours, theirs), len(numbers) + 1)
        verdicts.setdefault(number, set()).add(verdict)
        of[key] = number
    counts = dict.fromkeys((*DECIDED, "indeterminate", "split"), 0)
    for found in verdicts.values():
        counts[next(iter(found)) if len(found) == 1 else "split"] += 1
    return of, counts
