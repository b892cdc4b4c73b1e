#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The annex with a survey: survey.py PEIL DATA

Attributes without a scale are counted as such and not as rows that cannot be compared, and of every
attribute the annex says which silence it is: not asked, asked and not answered, or not recorded.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PEIL, DATA = sys.argv[1], str(pathlib.Path(sys.argv[2]).resolve())
LATE = ["--as-of", "2024-12-01"]
WORDS = {"en": ("not asked", "asked, not answered", "not recorded", "How policy is made"),
         "nl": ("niet gevraagd", "niet beantwoord", "niet vastgelegd", "Totstandkoming van het beleid")}


def peil(data, *args):
    run = subprocess.run([PEIL, *args, "--data", data, *LATE], capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


def tables(data, language):
    """Cells of every table line, by the first cell."""
    with tempfile.TemporaryDirectory() as folder:
        peil(data, "annex", "pakistan", "--survey", "example-pakistan", "--audience", "minister", "--to", "md",
             "--lang", language, "--output", folder)
        text = next(pathlib.Path(folder).glob("*-account-*.md")).read_text(encoding="utf-8")
    return text, [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("|")]


def section(text, heading):
    return text.split(f"</a>{heading}\n")[1].split("\n# ")[0]


def copy(folder):
    """A data folder whose survey may be changed."""
    data = pathlib.Path(folder, "data")
    data.mkdir()
    for part in ("codebook", "countries", "plots"):
        os.symlink(pathlib.Path(DATA, part), data / part)
    shutil.copytree(pathlib.Path(DATA, "memberstates/surveys"), data / "memberstates/surveys")
    return data


def silence(data):
    """XXA is made to pass over one attribute and to have an answer to another that nobody coded."""
    file = data / "memberstates/surveys/example-pakistan/answers/XXA.json"
    answer = json.loads(file.read_text(encoding="utf-8"))
    given = {one["question"]: one for one in answer["answers"]}
    given["q19"]["status"] = "no_answer"
    answer["profile"]["country"] = [position for position in answer["profile"]["country"]
                                    if position["on"] not in ("binding_policy", "disclosure_of_policy")]
    file.write_text(json.dumps(answer), encoding="utf-8")


def check_frameworks(data, language):
    not_asked, unanswered, not_recorded, heading = WORDS[language]
    text, _ = tables(data, language)
    lines = [[cell.strip() for cell in line.split("|")[1:-1]] for line in section(text, heading).splitlines()
             if line.startswith("|")]
    column = next(i for i, cell in enumerate(lines[0]) if " A " in cell)
    euaa = lines[0].index("EUAA")
    found = [line[column] for line in lines[2:]]
    assert found[0] not in WORDS[language], found
    assert found[1:4] == [unanswered, not_recorded, not_asked], found
    assert lines[2][euaa] == not_recorded, lines[2]


def check_counts(language):
    compared = json.loads(peil(DATA, "compare", "pakistan", "--survey", "example-pakistan", "--format", "json"))
    scaled = {entry["id"] for entry in json.loads(pathlib.Path(DATA, "codebook/dimensions.json").read_text())["dimensions"]
              if "levels" in entry}
    text, lines = tables(DATA, language)
    rows = [row for row in compared["rows"] if row["dimension"] in scaled]
    attributes = len(compared["rows"]) - len(rows)
    assert attributes > 0
    heading, items = {"en": ("What was compared", "items"), "nl": ("Wat is vergeleken", "onderdelen")}[language]
    assert f" {len(rows)} {items}" in section(text, heading), text[:900]
    shown = {line[0].split(",")[0]: [int(cell) for cell in line[1:6]] for line in lines
             if len(line) == 8 and line[1].isdigit()}
    assert len(shown) == len(compared["summary"]) > 0, shown.keys()
    told = []
    for source in compared["summary"]:
        points = source["points"]
        told.append([points["more_lenient"], points["equal"], points["stricter"],
                     points["indeterminate"] + points["split"], source["no_basis"]])
    assert sorted(shown.values()) == sorted(told), (shown, told)
    for k, source in enumerate(compared["summary"]):
        decided = sum(row["verdicts"][k]["verdict"] != "no_basis" for row in rows)
        assert source["no_basis"] == len(rows) - decided, (source, len(rows), decided)
    reasons = section(text, {"en": "What cannot be compared and why", "nl": "Wat niet te vergelijken is en waarom"}[language])
    assert WORDS[language][3] not in reasons.split("|", 1)[1], "an attribute among what cannot be compared"


def own_terms(profile):
    """What an answer's terms are worth, said in the answer: here always the lowest level."""
    scaled = {entry["id"] for entry in json.loads(pathlib.Path(DATA, "codebook/dimensions.json").read_text())["dimensions"]
              if "levels" in entry}
    positions = [*profile["country"], *(position for part in ("groups", "regions") for entry in profile[part]
                                        for position in entry["positions"])]
    used = {(position["on"], position["term"]) for position in positions}
    return {"terms": [{"on": on, "term": term, "level": 0 if on in scaled else None, "from": None}
                      for on, term in sorted(used)]}


def many_states(data):
    """The example with 24 states that may be named: what A and F answered, in turn."""
    folder = data / "memberstates/surveys/example-pakistan"
    survey = json.loads((folder / "survey.json").read_text(encoding="utf-8"))
    survey["asked"] = [f"XX{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX"]
    (folder / "survey.json").write_text(json.dumps(survey), encoding="utf-8")
    said = [json.loads((folder / f"answers/XX{letter}.json").read_text(encoding="utf-8")) for letter in "AF"]
    for answer in said:
        answer["vocabulary"] = own_terms(answer["profile"])
    shutil.rmtree(folder / "answers")
    (folder / "answers").mkdir()
    for i, state in enumerate(survey["asked"]):
        (folder / "answers" / f"{state}.json").write_text(json.dumps(said[i % 2] | {"state": state}), encoding="utf-8")


def check_many(data, language):
    """A row for each source in the table of frameworks, and every source in a heat map that can be read."""
    text, _ = tables(data, language)
    lines = [[cell.strip() for cell in line.split("|")[1:-1]] for line in
             section(text, WORDS[language][3]).splitlines() if line.startswith("|")]
    # The source, five attributes that the states were asked about, two that are on record of the baseline alone.
    assert len(lines[0]) == 8 and len(lines) == 2 + 26, (len(lines[0]), len(lines))
    for letter in "ABX":
        assert sum(f" {letter} (fi" in line[0] for line in lines) == 1, letter
    pictures = text.count("![")
    assert pictures == len({line for line in text.splitlines() if line.startswith("![")}) == 1, pictures
    places = [text.index(f'<a id="{part}"></a>') for part in ("counts", "baseline", "guide", "pairs", "glossary")]
    assert places == sorted(places), "what is said of each source stands behind what is said of all"


def main():
    for language in ("en", "nl"):
        check_counts(language)
        with tempfile.TemporaryDirectory() as folder:
            data = copy(folder)
            silence(data)
            check_frameworks(data, language)
        with tempfile.TemporaryDirectory() as folder:
            data = copy(folder)
            many_states(data)
            check_many(data, language)


main()
