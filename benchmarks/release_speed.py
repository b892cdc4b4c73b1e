#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How long `peil release` takes on a large survey of invented states: release_speed.py PEIL DATA [STATES QUESTIONS]…

Default: 30 states with 100 questions, and 40 with 300. Every third state answers for government, every seventh leaves a
question unanswered, so that many questions are different problems. The states and answers in this survey are
fictional.
"""
import itertools
import json
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

DIMENSIONS = {"persecution_risk": 6, "state_protection": 3}


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")


def codes(n):
    """No state's: five letters."""
    return ["ST" + "".join(three) for three in itertools.product("ABCDEFGH", repeat=3)][:n]


def document():
    return {"id": "doc", "title": "T", "publisher": "P", "date": "2024-01-01", "reference": "R", "language": "en"}


def vocabulary(source):
    terms = [{"on": on, "term": f"{on} {level}", "level": level, "from": "2000-01-01", "label": {"en": f"level {level}"},
              "why": {"en": "made up"}, "defined_in": [{"document": "doc", "locator": "p. 1"}]}
             for on, levels in DIMENSIONS.items() for level in range(levels)]
    return {"$schema": "../schema/vocabulary.schema.json", "source": source, "language": "en", "documents": [document()],
            "terms": terms}


def groups(rows, level_of):
    """`rows`: (concept, dimension) with the number of the question."""
    result = []
    for number, (concept, on) in enumerate(rows):
        level = level_of(number, on)
        if level is None:
            continue
        result.append({"id": f"g{number}", "label": {"en": concept}, "concepts": [{"concept": concept, "relation": "exact"}],
                       "positions": [{"on": on, "term": f"{on} {level}", "from": "2024-01-01", "document": "doc",
                                      "locator": "p. 1", "instrument": "policy"}]})
    return result


def make(source, data, states, questions):
    shutil.copytree(source / "codebook", data / "codebook")
    for file in data.glob("codebook/vocabularies/*"):
        file.unlink()
    (data / "countries/pakistan").mkdir(parents=True)
    sources = json.loads((data / "codebook/sources.json").read_text(encoding="utf-8"))
    known = {one["id"] for one in sources["sources"]}
    asked = codes(states)
    sources["sources"] += [{"id": code, "kind": "survey_answer", "label": {"nl": code, "en": code}, "fictional": False}
                           for code in asked if code not in known]
    write(data / "codebook/sources.json", sources)
    frameworks = data / "codebook/frameworks.json"
    if frameworks.exists():
        frameworks.unlink()
    concepts = [one["id"] for one in json.loads((source / "codebook/concepts.json").read_text(encoding="utf-8"))["concepts"]]
    rows = [(concept, on) for on in DIMENSIONS for concept in concepts][:questions]
    for code in [*asked, "BASE"]:
        write(data / f"codebook/vocabularies/{code}.json", vocabulary(code))
    return asked, rows


def plant(source, data, states, questions):
    asked, rows = make(source, data, states, questions)
    base = "EUAA"
    (data / "codebook/vocabularies/BASE.json").unlink()
    write(data / f"codebook/vocabularies/{base}.json", vocabulary(base))
    write(data / "countries/pakistan/euaa.json",
          {"$schema": "../../codebook/schema/profile.schema.json", "source": base, "origin": "PAK", "coverage": [],
           "documents": [document()], "groups": groups(rows, lambda number, on: 1 + number % 2)})
    folder = data / "memberstates/surveys/large"
    write(folder / "survey.json", {
        "$schema": "../../../codebook/schema/survey.schema.json", "id": "large", "origin": "PAK",
        "title": {"nl": "Groot", "en": "Large"}, "fictional": False, "respondents_public": True, "sent": "2024-09-02",
        "deadline": "2024-09-30", "asked": asked,
        "questions": [{"id": f"q{n + 1}", "number": n + 1, "concept": concept, "region": None, "on": on,
                       "text": {"en": "What is your policy?"}} for n, (concept, on) in enumerate(rows)]})
    for s, state in enumerate(asked):
        silent = lambda number, state=s: (number * 5 + state) % 7 == 0
        level = lambda number, on, state=s: None if silent(number) else (number * 3 + state * 5) % DIMENSIONS[on]
        answers = [{"question": f"q{n + 1}", "status": "no_answer" if silent(n) else "answered",
                    "dissemination": "government" if s % 3 == 0 else "aggregate", "text": "made up", "language": "en"}
                   for n in range(len(rows))]
        write(folder / f"answers/{state}-1.json",
              {"$schema": "../../../../codebook/schema/answer.schema.json", "survey": "large", "state": state, "round": 1,
               "received": "2024-09-20", "answers": answers,
               "profile": {"documents": [document()], "groups": groups(rows, level)}})
    return base


def main():
    peil, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    sizes = [int(one) for one in sys.argv[3:]] or [30, 100, 40, 300]
    for states, questions in zip(sizes[::2], sizes[1::2]):
        with tempfile.TemporaryDirectory() as tmp:
            data = pathlib.Path(tmp)
            base = plant(source, data, states, questions)
            for officials in ("trusted", "guarded"):
                start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime, time.monotonic()
                done = subprocess.run([peil, "release", "large", "--data", data, "--as-of", "2024-12-01", "--baseline", base,
                                       "--officials", officials, "--format", "json", "--dry-run"], capture_output=True, check=False)
                took = time.monotonic() - start[1]
                busy = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - start[0]
                if done.returncode != 0:
                    print(done.stderr.decode()[:2000])
                    return 1
                said = json.loads(done.stdout)
                print(f"{states} states, {questions} questions, officials {officials}: {took:.2f} s, "
                      f"{busy:.2f} s of a processor; "
                      f"{len(said['statements'])} said, {said['withheld']} not")
    return 0


if __name__ == "__main__":
    sys.exit(main())
