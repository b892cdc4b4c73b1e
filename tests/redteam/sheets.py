#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""No answer can be told from two questions that may rest on one position: sheets.py PEIL DATA

Every sheet of answers of three and four fictional states goes through the whole program: profiles, alignment, counting,
release. In each shape below two questions are asked whose rows rest, in one way or another, on the same position. A
reader, alone or with one of the states where one is guarded against, keeps the sheets from which exactly what was
published would have come out. Of no threshold that was counted may one side be left for a state. It also sees to it
that each shape says something, so that silence passes for nothing.
"""
import itertools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

RISK = "persecution_risk"
LEVELS = range(3)
CONVERTS, HOUSES, CHRISTIANS = "converts_to_christianity", "house_church_members", "christians"
KP = "PK-KP"


def group(name, concepts, positions):
    return {"id": name, "label": {"en": name}, "concepts": [{"concept": one, "relation": "exact"} for one in concepts],
            "positions": positions}


def position(level, region=None):
    result = {"on": RISK, "term": f"term {level}", "from": "2024-01-01", "document": "doc", "locator": "p. 1",
              "instrument": "policy"}
    return result | ({"region": region} if region else {})


SHAPES = {  # questions (concept, region, level of the baseline), and a state's groups for a level
    "a broader group's term, widened by a narrower group": (
        [(CHRISTIANS, None, 1), (CONVERTS, None, 2)],
        lambda level: [group("minorities", ["religious_minorities"], [position(4)]),
                       group("converts", [CONVERTS], [position(level)])]),
    "a row composed of narrower groups": (
        [(CHRISTIANS, None, 1), (CONVERTS, None, 2)],
        lambda level: [group(name, [name], [position(level)])
                       for name in (CONVERTS, HOUSES, "proselytising_christians", "unregistered_church_members")]),
    "one group for two concepts": (
        [(CONVERTS, None, 1), (HOUSES, None, 2)],
        lambda level: [group("both", [CONVERTS, HOUSES], [position(level)])]),
    "a group, and the group in a region": (
        [(CONVERTS, None, 1), (CONVERTS, KP, 2)],
        lambda level: [group("converts", [CONVERTS], [position(level)])]),
    "inherited by two": (
        [(CONVERTS, None, 1), (HOUSES, None, 2)],
        lambda level: [group("christians", [CHRISTIANS], [position(level)])]),
}


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")


def document():
    return {"id": "doc", "title": "Letter", "publisher": "Office", "date": "2024-01-01", "reference": "ref 1",
            "url": "https://example.org/letter", "language": "en"}


def vocabulary(source):
    terms = [{"on": RISK, "term": f"term {level}", "level": level, "from": "2000-01-01", "label": {"en": "term"},
              "why": {"en": "its words"}, "defined_in": [{"document": "doc", "locator": "p. 1"}]} for level in range(6)]
    return {"$schema": "../schema/vocabulary.schema.json", "source": source, "language": "en",
            "documents": [document()], "terms": terms}


def baseline_groups(questions):
    named = {}
    for concept, region, level in questions:
        named.setdefault(concept, []).append(position(level, region))
    return [group(concept, [concept], positions) for concept, positions in named.items()]


def folder(source, data, shape, states, levels):
    questions, coded = SHAPES[shape]
    shutil.copytree(source / "codebook", data / "codebook")
    for one in [*states, "XXH"]:
        write(data / f"codebook/vocabularies/{one}.json", vocabulary(one))
    (data / "countries").mkdir()
    write(data / "memberstates/xxh/pakistan.json",
          {"$schema": "../../codebook/schema/profile.schema.json", "source": "XXH", "origin": "PAK", "coverage": [],
           "documents": [document()], "groups": baseline_groups(questions)})
    survey = data / "memberstates/surveys/test"
    asked = [{"id": f"q{number}", "number": number, "concept": concept, "region": region, "on": RISK,
              "text": {"en": "What is your policy?"}} for number, (concept, region, _) in enumerate(questions, 1)]
    write(survey / "survey.json",
          {"$schema": "../../../codebook/schema/survey.schema.json", "id": "test", "origin": "PAK",
           "title": {"nl": "Proef", "en": "Trial"}, "fictional": True, "respondents_public": True,
           "sent": "2024-09-02", "deadline": "2024-09-30", "asked": states, "questions": asked})
    for state, level in zip(states, levels):
        answers = [{"question": one["id"], "status": "answered", "dissemination": "aggregate", "text": "text",
                    "language": "en"} for one in asked]
        write(survey / f"answers/{state}.json",
              {"$schema": "../../../../codebook/schema/answer.schema.json", "survey": "test", "state": state, "round": 1,
               "received": "2024-09-20", "answers": answers,
               "profile": {"documents": [document()], "groups": coded(level)}})


def published(peil, source, shape, states, insiders, levels):
    """What a reader sees of a sheet."""
    with tempfile.TemporaryDirectory() as tmp:
        data = pathlib.Path(tmp) / "data"
        folder(source, data, shape, states, levels)
        command = [peil, "release", "test", "--insiders", str(insiders), "--dry-run", "--data", data, "--as-of",
                   "2024-12-01", "--baseline", "XXH", "--lang", "en"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{shape}: {done.stderr}")
        return (done.stdout + done.stderr).replace(tmp, "")


def learned(seen, states, insiders, thresholds):
    """(sheet, coalition, state, threshold) of which a reader knows the side."""
    sheets = list(seen)
    coalitions = [()] + [(one,) for one in range(states)] * insiders
    for sheet, coalition in itertools.product(sheets, coalitions):
        left = [one for one in sheets if seen[one] == seen[sheet] and all(one[i] == sheet[i] for i in coalition)]
        for state, threshold in itertools.product(range(states), thresholds):
            if state not in coalition and len({one[state] >= threshold for one in left}) < 2:
                yield sheet, coalition, state, threshold


def attack(peil, source, shape, number, insiders):
    states = [f"XX{letter}" for letter in "ABCDE"[:number]]
    kinds = list(itertools.combinations_with_replacement(LEVELS, number))
    with ThreadPoolExecutor(2) as pool:
        told = dict(zip(kinds, pool.map(lambda one: published(peil, source, shape, states, insiders, one), kinds)))
    # States that differ in nothing but their name get the same treatment, so one sheet of each kind is enough.
    seen = {one: told[tuple(sorted(one))] for one in itertools.product(LEVELS, repeat=number)}
    if len(set(told.values())) < 2:
        yield f"{shape}: {number} states, {insiders} insiders: nothing is told apart"
    found = list(learned(seen, number, insiders, (1, 2)))
    if found:
        sheet, coalition, state, threshold = found[0]
        yield (f"{shape}: {number} states, {insiders} insiders: {len({one[0] for one in found})} of {len(seen)} sheets "
               f"tell; {sheet} to {coalition or 'anybody'}: state {state} at {threshold}")


def main():
    peil, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    sizes = ((3, 0), (5, 1))
    failures = [line for shape in SHAPES for size in sizes for line in attack(peil, source, shape, *size)]
    for line in failures:
        print(line)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
