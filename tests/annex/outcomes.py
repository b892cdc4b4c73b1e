#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Decisions by state stand in the annex as the file counts them, with the warning and the source:
outcomes.py PEIL DATA LANGUAGE AUDIENCE"""
import json
import pathlib
import subprocess
import sys
import tempfile

PEIL, DATA, LANGUAGE, AUDIENCE = sys.argv[1:5]
UNIT = {"nl": "personen", "en": "persons"}[LANGUAGE]
DECISIONS = pathlib.Path(__file__).parent.parent / "golden/show/outcomes_nl/estat_migr_asydcfsta.tsv"


def main():
    texts = json.loads(pathlib.Path(DATA, f"codebook/texts/{LANGUAGE}.json").read_text())
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([PEIL, "annex", "pakistan", "--data", DATA, "--as-of", "2023-12-31", "--lang", LANGUAGE,
                        "--audience", AUDIENCE, "--outcomes", DECISIONS, "--to", "md", "--output", folder],
                       capture_output=True, timeout=120, check=True)
        text = next(pathlib.Path(folder).glob("*-account-*.md")).read_text()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("| XX")]
    assert rows == [["XXA", "2023", UNIT, "15", "45", "25 %"], ["XXB", "2023", UNIT, "20", "20", "50 %"],
                    ["XXC", "2023", UNIT, "0", "0", "?"]], rows
    assert texts["outcomes.note"] in text
    assert "| ca. 270" in text  # published figures keep their wording
    assert "Eurostat" in text and "migr_asydcfsta" in text


main()
