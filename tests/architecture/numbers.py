#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""numbers.py PROJECT: limits and weights that a page of docs/ names are those of the code. Each line says
where in the page (the number is the group) and where in the code the same number stands."""
import pathlib
import re
import sys

WEIGHTS = "codebook/recognition.json"
SAME = [
    ("docs/alignment.md", r"under ([\d.]+) nothing is suggested", WEIGHTS, r'"match".*?"least": ([\d.]+)'),
    ("docs/alignment.md", r"or ([\d.]+) \(an alternative\)", WEIGHTS, r'"alternative": ([\d.]+)'),
    ("docs/alignment.md", r"another language costs ([\d.]+)\.", WEIGHTS, r'"other_language": ([\d.]+)'),
    ("docs/alignment.md", r"\"vrouwen\"\) score ([\d.]+)\.", WEIGHTS, r'"same_stems": ([\d.]+)'),
    ("docs/disclosure.md", r"its share of ([\d,]+) nodes", "src/disclose/audit.hpp", r"trellis_nodes = ([\d']+)"),
    ("docs/disclosure.md", r"steps of its own \(([\d,]+) for", "src/disclose/audit.hpp", r"steps = ([\d']+)"),
    ("docs/disclosure.md", r"of at most (\d+) answers", "src/disclose/release/pooled.cpp",
     r"kMostAnswers = (\d+)"),
    ("docs/performance.md", r"bound of ([\d,]+) ideals", "src/compare/ideals.hpp", r"kMostIdeals = ([\d']+)"),
]


def number(project, file, pattern):
    found = re.search(pattern, (project / file).read_text(encoding="utf-8"), re.S)
    return float(re.sub("[,']", "", found[1])) if found else f"nothing like {pattern!r}"


def main(project):
    wrong = []
    for page, there, source, here in SAME:
        said, is_so = number(project, page, there), number(project, source, here)
        if said != is_so:
            wrong.append(f"{page} says {said}, {source} {is_so}")
    print("\n".join(wrong), file=sys.stderr)
    return bool(wrong)


sys.exit(main(pathlib.Path(sys.argv[1])))
