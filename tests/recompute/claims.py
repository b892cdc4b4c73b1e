# SPDX-License-Identifier: EUPL-1.2
"""Checks the claims of a comparison: each rests on rows that are decided as it says, and counts no statement twice."""
from comparison import Comparison
from verdicts import DECIDED


def check(document, record, differences):
    ours = document["baseline"]
    mine = Comparison(record, document["origin"], document["as_of"], [s["id"] for s in document["sources"]])
    mine.rows = {(row["concept"], row["region"], row["dimension"]) for row in document["rows"]}
    for claim in document.get("claims", []):
        theirs = claim["against"]
        place = f"{document['origin']} {document['as_of']} {theirs}"
        counts = mine.points(ours, theirs)[1]
        decided = sum(counts[verdict] for verdict in DECIDED)
        differences.expect("points of claims", place, claim["points"], decided)
        for kind, rows in (claim["proof"] or {}).items():
            if kind in ("more_lenient", "equal", "stricter"):
                listed = [(row["concept"], row["region"], row["dimension"]) for row in rows]
                differences.expect("rows of proofs", f"{place} {kind}", len(listed), len(set(listed)))
                for row in listed:
                    differences.expect("verdicts of proofs", f"{place} {row}", kind, mine.verdict(ours, theirs, row)[0])
