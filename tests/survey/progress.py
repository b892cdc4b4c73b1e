#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""progress.py PEIL SOURCE: a form that came back without an answer in it does not count as answered."""
import json
import sys

import filling
from workspace import SURVEY, workspace

HEAD = ["state", "question", "answer"]


def main():
    peil, source = sys.argv[1:]
    with workspace(peil, source) as space:
        space.new("XXA", "XXB", "XXC", "XXD")
        space.bring_in(space.put("all.csv", filling.csv_rows([
            HEAD, ["XXA", "q1", "Yes."], ["XXA", "q2", "n/a"], ["XXB", "q1", "not applicable"], ["XXB", "q2", ""],
            ["XXC", "q1", "This answer may not be disseminated."]])))
        found = json.loads(space.run("survey", "status", SURVEY, "--format", "json").stdout)
        counts = {entry["state"]: (entry["reply"], entry["answered"], entry["not_applicable"], entry["withheld"])
                  for entry in found}
        expected = {"XXA": ("answered", 1, 1, 0), "XXB": ("empty", 0, 1, 0), "XXC": ("empty", 0, 0, 1),
                    "XXD": ("silent", None, None, None)}
        assert counts == expected, counts
        for language, line in (("en", "4 states asked: 1 answered, 2 without a reply of substance, 1 without a reply."),
                               ("nl", "4 staten bevraagd: 1 geantwoord, 2 zonder inhoudelijke reactie, 1 zonder reactie.")):
            told = space.run("survey", "status", SURVEY, "--lang", language).stdout
            assert line in told.splitlines(), told
    return 0


if __name__ == "__main__":
    sys.exit(main())
