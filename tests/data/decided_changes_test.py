#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""decided_changes_test.py: which changed verdicts tools/decided_changes.py lists, and when it takes them for explained."""
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
import decided_changes  # noqa: E402


def cell(source, level, basis="stated", confirmed_until=None):
    levels = None if level is None else [level, level]
    return {"source": source, "levels": levels, "range": levels, "open": False, "basis": basis,
            "confirmed_until": confirmed_until}


def document(**rows):
    """A comparison of NLD with EUAA: concept=(our cell, their cell, verdict, robust)."""
    return {"baseline": "NLD", "rows": [
        {"concept": concept, "region": None, "dimension": "persecution_risk", "cells": [ours, theirs],
         "verdicts": [{"against": "EUAA", "verdict": verdict, "robust": robust}]}
        for concept, (ours, theirs, verdict, robust) in rows.items()]}


SAME = (cell("NLD", 2), cell("EUAA", 2), "equal", True)
BEFORE = document(women=SAME, jews=(cell("NLD", None, "silent"), cell("EUAA", 4), "no_basis", None))
AFTER = document(women=SAME, jews=(cell("NLD", 2, confirmed_until="2020-01-01"), cell("EUAA", 4), "stricter", False),
                 girls=(cell("NLD", 2, "inherited"), cell("EUAA", 4), "stricter", True))
JEWS = "XAA,NLD,persecution_risk:jews,recorded,A letter of 2019."
GIRLS = "XAA,EUAA,persecution_risk:girls,recorded,A chapter of 2020."


class DecidedChanges(unittest.TestCase):
    def setUp(self):
        for name, replacement in (("DAYS", ("2024-12-01",)), ("has", lambda folder, origin: True),
                                  ("comparison", lambda peil, folder, *rest: {"b": BEFORE, "a": AFTER}[folder])):
            self.addCleanup(setattr, decided_changes, name, getattr(decided_changes, name))
            setattr(decided_changes, name, replacement)

    def write(self, *explanations):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "why.csv"
            path.write_text("\n".join(["origin,source,rows,cause,why", *explanations]), encoding="utf-8")
            out = io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
                whole = decided_changes.write("peil", ["b", "a"], path, ["XAA"])
        return whole, out.getvalue().splitlines()

    def test_lists_what_changed_and_nothing_else(self):
        _, lines = self.write()
        self.assertEqual(len(lines), 3)
        self.assertIn("persecution_risk:jews,no_basis,stricter*,no_basis,stricter*,-,2~ stated", "\n".join(lines))
        self.assertNotIn("women", "\n".join(lines))

    def test_is_whole_when_each_changed_cell_is_explained(self):
        whole, lines = self.write(JEWS, GIRLS)
        self.assertTrue(whole)
        self.assertIn("NLD: [new_row] named by EUAA; EUAA: [recorded] A chapter of 2020.", "\n".join(lines))

    def test_is_not_whole_without_an_explanation_or_with_an_idle_one(self):
        self.assertFalse(self.write(JEWS)[0])
        self.assertFalse(self.write(JEWS, GIRLS, "XAA,EUAA,persecution_risk:women,recorded,Nothing.")[0])

    def test_takes_an_asterisk_for_every_row_of_a_source(self):
        self.assertTrue(self.write(JEWS, "XAA,EUAA,*,recorded,New in the record.")[0])


if __name__ == "__main__":
    unittest.main()
