#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""ahead.py PEIL SOURCE: what a proposal is to change is asked before it holds."""
import json
import pathlib
import shutil
import sys

from workspace import workspace


def asked(space, *more):
    """(concept, subject) of the questions of a new survey."""
    space.run("survey", "new", "PAK", "--id", "ahead", "--ask", "XXA,XXB", "--as-of", "2022-09-01", *more)
    folder = space.data / "memberstates/surveys/ahead"
    survey = json.loads((folder / "survey.json").read_text(encoding="utf-8"))
    shutil.rmtree(folder)
    return {(question.get("concept"), question["on"]) for question in survey["questions"]}


def main():
    peil, source = sys.argv[1:]
    proposal = pathlib.Path(__file__).parents[2] / "examples/proposals/pakistan-2022.json"
    with workspace(peil, source) as space:
        before = asked(space, "--all")
        after = asked(space, "--all", "--proposal", proposal)
        assert ("hazaras", "persecution_risk") not in before, before
        assert ("hazaras", "persecution_risk") in after, after
        chosen = asked(space, "--proposal", proposal)
        assert chosen <= after and ("hazaras", "persecution_risk") in chosen, chosen
    return 0


if __name__ == "__main__":
    sys.exit(main())
